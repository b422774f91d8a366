package org.parvis.adapter.web.rehearsal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.adapter.web.journey.JourneyUrls;
import org.parvis.adapter.web.language.PageLanguage;
import org.parvis.application.rehearsal.ForceOutcome;
import org.parvis.application.rehearsal.ListForcedOutcomes;
import org.parvis.application.verification.ReasonTexts;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;

/** What the next checks of a member come to, for training. */
@Named
@RequestScoped
public class OutcomesPage {
  static final String PAGE = "/rehearsal/outcomes.xhtml";
  private static final String ENGINE = "ENGINE";

  /** A member whose checks are forced. */
  public record Shown(String member, String outcome, String reasons) {
    public String getMember() {
      return member;
    }

    public String getOutcome() {
      return outcome;
    }

    public String getReasons() {
      return reasons;
    }
  }

  @Inject ForceOutcome forceOutcome;
  @Inject ListForcedOutcomes listForcedOutcomes;
  @Inject PageLanguage language;

  private final Map<RefusalReason, Boolean> chosen = new EnumMap<>(RefusalReason.class);
  private String member = "";
  private String outcome = ForcedOutcome.Kind.APPROVED.name();
  private String missing = "";

  public String apply() {
    Optional<EmailAddress> address = EmailAddress.parse(member);
    if (address.isEmpty()) {
      return again("member");
    }
    return forceOutcome
        .execute(new ForceOutcome.Command(address.get(), kind(), Set.copyOf(reasons())))
        .match(
            done -> JourneyUrls.redirectTo(PAGE),
            unknown -> again("member"),
            reasonsMissing -> again("reasons"),
            notRehearsing -> again("production"));
  }

  private Optional<ForcedOutcome.Kind> kind() {
    return Arrays.stream(ForcedOutcome.Kind.values())
        .filter(kind -> kind.name().equals(outcome))
        .findFirst();
  }

  private List<RefusalReason> reasons() {
    return chosen.entrySet().stream()
        .filter(one -> Boolean.TRUE.equals(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String again(String lacking) {
    missing = lacking;
    return null;
  }

  /** What the last try lacked: member, reasons, or a rehearsal; empty on a first look. */
  public String getMissing() {
    return missing;
  }

  public List<Shown> getForced() {
    return listForcedOutcomes
        .execute(new ListForcedOutcomes.Command())
        .match(listed -> listed.lines().stream().map(this::shown).toList());
  }

  private Shown shown(ListForcedOutcomes.Line line) {
    return new Shown(
        line.member().value(),
        "outcomes.kind." + line.forced().kind().name(),
        line.forced().reasons().stream().sorted().map(this::say).collect(Collectors.joining(" ")));
  }

  /** The outcomes, and the engine's own word. */
  public List<String> getOutcomes() {
    List<String> all =
        new ArrayList<>(Arrays.stream(ForcedOutcome.Kind.values()).map(Enum::name).toList());
    all.add(ENGINE);
    return all;
  }

  public List<ReasonFamily> getFamilies() {
    return List.of(ReasonFamily.values());
  }

  public List<RefusalReason> reasons(ReasonFamily family) {
    return Arrays.stream(RefusalReason.values())
        .filter(reason -> reason.family() == family)
        .toList();
  }

  public String say(RefusalReason reason) {
    return ReasonTexts.forStaff(reason, language.language());
  }

  public Map<RefusalReason, Boolean> getChosen() {
    return chosen;
  }

  public String getMember() {
    return member;
  }

  public void setMember(String member) {
    this.member = member;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }
}
