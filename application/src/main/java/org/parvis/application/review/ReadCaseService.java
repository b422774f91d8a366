package org.parvis.application.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.message.MessagesToMember;
import org.parvis.application.port.Clips;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.VerificationAttempt;

public final class ReadCaseService implements ReadCase {
  private final ReviewDesk desk;
  private final VerificationAttempts attempts;
  private final Clips clips;
  private final Members members;
  private final LikeCases alike;
  private final MessagesToMember messages;
  private final Transactions transactions;

  public ReadCaseService(
      ReviewDesk desk,
      VerificationAttempts attempts,
      Clips clips,
      Members members,
      LikeCases alike,
      MessagesToMember messages,
      Transactions transactions) {
    this.desk = desk;
    this.attempts = attempts;
    this.clips = clips;
    this.members = members;
    this.alike = alike;
    this.messages = messages;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.find(command.id())
                .map(one -> read(command, one))
                .orElseGet(() -> notHeld(command)));
  }

  private Outcome read(Command command, ReviewCase one) {
    Optional<StaffRefusal> refusal = desk.refusal(command.session(), one);
    if (refusal.isPresent()) {
      desk.refuse(
          command.session(),
          command.id(),
          JournalEvent.EVIDENCE_VIEW_REFUSED,
          refusal.get().name());
      return new Outcome.NotAllowed(refusal.get());
    }
    return desk.heldBy(command.session(), command.id())
        .<Outcome>map(held -> new Outcome.File(file(held)))
        .orElseGet(() -> notHeld(command));
  }

  private Outcome notHeld(Command command) {
    desk.refuse(command.session(), command.id(), JournalEvent.EVIDENCE_VIEW_REFUSED, "not held");
    return new Outcome.NotHeld();
  }

  private CaseFile file(ReviewCase held) {
    Optional<VerificationAttempt> attempt = held.attempt().flatMap(attempts::ofId);
    Member member = members.ofId(held.subject()).orElseThrow();
    return new CaseFile(
        held.id(),
        held.kind(),
        held.dueAt(),
        member.name().map(PersonName::inDailyLife).orElse(""),
        member.email(),
        member.phone(),
        member.language(),
        held.assistance(),
        held.contactedAt(),
        attempt.flatMap(VerificationAttempt::document),
        attempt.map(ComparedFields::of).orElse(List.of()),
        attempt.map(this::clipsOf).orElse(List.of()),
        attempt.map(CaseFindings::of).orElse(CaseFindings.NONE),
        attempt.map(alike::of).orElse(List.of()),
        attempt.flatMap(VerificationAttempt::refusal).map(Decision::reasons).orElse(Set.of()),
        attempt.flatMap(VerificationAttempt::birthplace).map(ReadCaseService::spoken).orElse(""),
        messages.of(member),
        held.isClosed());
  }

  private List<CaseClip> clipsOf(VerificationAttempt attempt) {
    return Arrays.stream(ClipKind.values())
        .map(attempt::clip)
        .flatMap(Optional::stream)
        .map(clips::ofId)
        .flatMap(Optional::stream)
        .map(clip -> new CaseClip(clip.id(), clip.kind(), clip.mediaType(), clip.length()))
        .toList();
  }

  private static String spoken(Birthplace place) {
    return place.town() + " (" + place.country() + ")";
  }
}
