package org.parvis.application.review;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.verification.DecisionDesk;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * The case closes and the attempt ends in one transaction; of two reviewers the second finds the
 * case closed, by the version of either (security.md H5).
 */
public final class DecideCaseService implements DecideCase {
  private final ReviewDesk desk;
  private final VerificationAttempts attempts;
  private final DecisionDesk decisions;
  private final Transactions transactions;
  private final Clock clock;

  public DecideCaseService(
      ReviewDesk desk,
      VerificationAttempts attempts,
      DecisionDesk decisions,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.attempts = attempts;
    this.decisions = decisions;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> decide(command));
  }

  private Outcome decide(Command command) {
    Optional<ReviewCase> held =
        desk.heldBy(command.session(), command.id())
            .filter(one -> one.kind() == ReviewKind.DECISION);
    if (held.isEmpty()) {
      return refuse(command);
    }
    if (!isComplete(command)) {
      desk.refuse(
          command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, "incomplete");
      return new Outcome.Incomplete();
    }
    VerificationAttempt attempt = held.get().attempt().flatMap(attempts::ofId).orElseThrow();
    if (attempt.status() != AttemptStatus.UNDER_REVIEW) {
      desk.refuse(
          command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, "already decided");
      return new Outcome.AlreadyDecided();
    }
    apply(command, held.get(), attempt);
    return new Outcome.Decided();
  }

  private void apply(Command command, ReviewCase held, VerificationAttempt attempt) {
    MemberId reviewer = desk.reviewer(command.session()).orElseThrow();
    Instant now = clock.instant();
    held.close(reviewer, "", now);
    desk.save(held);
    attempt.decide(
        new Decision(
            command.approve(),
            command.approve() ? Set.of() : command.reasons(),
            Optional.of(reviewer),
            now));
    decisions.apply(attempt);
  }

  private Outcome refuse(Command command) {
    boolean decided = desk.find(command.id()).filter(ReviewCase::isClosed).isPresent();
    desk.refuse(
        command.session(),
        command.id(),
        JournalEvent.CASE_DECISION_REFUSED,
        decided ? "already decided" : "not held");
    return decided ? new Outcome.AlreadyDecided() : new Outcome.NotHeld();
  }

  private static boolean isComplete(Command command) {
    return command.approve()
        ? command.ticks().containsAll(EnumSet.allOf(Tick.class))
        : !command.reasons().isEmpty();
  }
}
