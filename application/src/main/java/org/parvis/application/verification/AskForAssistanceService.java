package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewClock;

/**
 * The path without filming (security.md H9), and for want of a code: it opens a case for the staff
 * and touches neither the attempt nor the identity of the member.
 */
public final class AskForAssistanceService implements AskForAssistance {
  private final AttemptDesk desk;
  private final Members members;
  private final ReviewCases cases;
  private final ReviewClock reviewClock;
  private final Identifiers identifiers;
  private final Transactions transactions;
  private final Clock clock;

  public AskForAssistanceService(
      AttemptDesk desk,
      Members members,
      ReviewCases cases,
      ReviewClock reviewClock,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.members = members;
    this.cases = cases;
    this.reviewClock = reviewClock;
    this.identifiers = identifiers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            whoMayAsk(command)
                .map(member -> ask(member, command.assistance()))
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "assistance");
                      return new Outcome.OutOfStep();
                    }));
  }

  private Optional<Member> whoMayAsk(Command command) {
    Optional<Member> member = desk.memberOf(command.session()).flatMap(members::ofId);
    // Whoever gets no code is stuck at any step, the first and the last too.
    if (command.assistance().reason() == AssistanceReason.NO_TEXT_MESSAGE) {
      return member;
    }
    return member
        .filter(asking -> asking.identity() != IdentityStatus.VERIFIED)
        .filter(asking -> asking.name().isPresent());
  }

  private Outcome ask(Member member, Assistance assistance) {
    return cases
        .openAssistanceOf(member.id())
        .<Outcome>map(open -> new Outcome.AskedBefore(open.dueAt()))
        .orElseGet(() -> open(member, assistance));
  }

  private Outcome open(Member member, Assistance assistance) {
    Instant now = clock.instant();
    ReviewCase asked =
        ReviewCase.askFor(
            assistance, new ReviewCaseId(identifiers.next()), member.id(), reviewClock, now);
    cases.save(asked);
    desk.append(
        JournalEntry.by(member.id(), JournalEvent.ASSISTANCE_ASKED, now)
            .with("case", asked.id().value().toString())
            .with("reason", assistance.reason().name()));
    return new Outcome.Asked(asked.dueAt());
  }
}
