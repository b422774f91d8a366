package org.parvis.adapter.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.web.address.GivenValues;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.Written;
import org.parvis.application.verification.AskForAssistance;
import org.parvis.application.verification.ReadMyAssistance;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.MemberNote;

/** The way without filming: a member asks for a person, and sees until when one comes back. */
@Named
@RequestScoped
public class AssistedPage {
  static final String PAGE = "/assisted.xhtml";

  @Inject CurrentPlace here;
  @Inject GivenValues given;
  @Inject Written written;
  @Inject AskForAssistance askForAssistance;
  @Inject ReadMyAssistance readMyAssistance;

  private String note = "";
  private boolean tooLong;
  private Optional<ReadMyAssistance.Outcome.Open> open;

  public String enter() {
    String first = here.unlessArrived();
    return first == null && here.place().identity() == IdentityStatus.VERIFIED
        ? JourneyUrls.redirectTo(here.step())
        : first;
  }

  public String ask() {
    String elsewhere = enter();
    if (elsewhere != null) {
      return elsewhere;
    }
    Optional<MemberNote> words = MemberNote.parse(note);
    if (words.isEmpty()) {
      tooLong = true;
      return null;
    }
    return askForAssistance
        .execute(
            new AskForAssistance.Command(here.session(), new Assistance(getReason(), words.get())))
        .match(
            asked -> JourneyUrls.redirectTo(PAGE),
            askedBefore -> JourneyUrls.redirectTo(PAGE),
            outOfStep -> here.onwards());
  }

  /** Whether a person comes back to the member already. */
  public boolean isAsked() {
    return open().isPresent();
  }

  /** Until when. */
  public String getDue() {
    return open().map(ReadMyAssistance.Outcome.Open::dueAt).map(written::moment).orElse("");
  }

  /** Since when somebody has spoken to the member; empty when nobody has. */
  public String getContacted() {
    return open()
        .flatMap(ReadMyAssistance.Outcome.Open::contactedAt)
        .map(written::moment)
        .orElse("");
  }

  public String getAskedReason() {
    return open().map(asked -> asked.assistance().reason().name()).orElse("");
  }

  public String getAskedNote() {
    return open().map(asked -> asked.assistance().note().text()).orElse("");
  }

  /** Whether the member could also go on alone: after a final refusal only a person helps. */
  public boolean isAlonePossible() {
    return here.place().identity() != IdentityStatus.REFUSED;
  }

  /** Where the member could go on alone. */
  public String getOnwards() {
    return JourneyUrls.of(here.step());
  }

  /** A refusal is a reason for those alone who were refused. */
  public List<AssistanceReason> getReasons() {
    EnumSet<AssistanceReason> offered =
        EnumSet.complementOf(
            EnumSet.of(AssistanceReason.NO_TEXT_MESSAGE, AssistanceReason.MESSAGE_NOT_DELIVERED));
    if (isAlonePossible()) {
      offered.remove(AssistanceReason.REFUSED);
    }
    return List.copyOf(offered);
  }

  /** The reason that is marked: the one given, else the likeliest. */
  public AssistanceReason getReason() {
    String name = given.value("reason");
    AssistanceReason likeliest =
        isAlonePossible() ? AssistanceReason.TOO_HARD : AssistanceReason.REFUSED;
    return Arrays.stream(AssistanceReason.values())
        .filter(reason -> reason.name().equals(name))
        .filter(getReasons()::contains)
        .findFirst()
        .orElse(likeliest);
  }

  public boolean isMarked(AssistanceReason reason) {
    return reason == getReason();
  }

  public boolean isTooLong() {
    return tooLong;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = Optional.ofNullable(note).orElse("");
  }

  private Optional<ReadMyAssistance.Outcome.Open> open() {
    if (open == null) {
      open =
          readMyAssistance
              .execute(new ReadMyAssistance.Command(here.session()))
              .match(Optional::of, none -> Optional.empty());
    }
    return open;
  }
}
