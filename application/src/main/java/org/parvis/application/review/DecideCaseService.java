package org.parvis.application.review;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.verification.ControlDesk;
import org.parvis.application.verification.DecisionDesk;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.RefusalReason;
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
  private final DecisionPolicy policy;
  private final DecisionDesk decisions;
  private final ControlDesk controls;
  private final Transactions transactions;
  private final Clock clock;

  public DecideCaseService(
      ReviewDesk desk,
      VerificationAttempts attempts,
      DecisionPolicy policy,
      DecisionDesk decisions,
      ControlDesk controls,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.attempts = attempts;
    this.policy = policy;
    this.decisions = decisions;
    this.controls = controls;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> decide(command));
  }

  private Outcome decide(Command command) {
    Optional<ReviewCase> held =
        desk.heldBy(command.session(), command.id()).filter(one -> isToDecide(one.kind()));
    if (held.isEmpty()) {
      return refuse(command);
    }
    if (!isComplete(command)) {
      desk.refuse(
          command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, "incomplete");
      return new Outcome.Incomplete();
    }
    VerificationAttempt attempt = held.get().attempt().flatMap(attempts::ofId).orElseThrow();
    if (!awaits(attempt, held.get().kind())) {
      desk.refuse(
          command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, "already decided");
      return new Outcome.AlreadyDecided();
    }
    apply(command, held.get(), attempt);
    return new Outcome.Decided();
  }

  private static boolean isToDecide(ReviewKind kind) {
    return kind == ReviewKind.DECISION || kind == ReviewKind.CONTROL;
  }

  private static boolean awaits(VerificationAttempt attempt, ReviewKind kind) {
    return kind == ReviewKind.CONTROL
        ? attempt.isApprovedByPolicy()
        : attempt.status() == AttemptStatus.UNDER_REVIEW;
  }

  private void apply(Command command, ReviewCase held, VerificationAttempt attempt) {
    MemberId reviewer = desk.reviewer(command.session()).orElseThrow();
    Instant now = clock.instant();
    held.close(reviewer, "", now);
    desk.save(held);
    Set<RefusalReason> reasons = command.approve() ? Set.of() : command.reasons();
    Decision made = Decision.by(reviewer, reasons, basis(attempt), now);
    if (held.kind() == ReviewKind.DECISION) {
      attempt.decide(made);
      decisions.apply(attempt);
    } else if (made.approved()) {
      controls.confirm(held, reviewer);
    } else {
      controls.withdraw(attempt, made);
    }
  }

  private Map<String, String> basis(VerificationAttempt attempt) {
    return attempt.findings().map(policy::basis).orElse(Map.of());
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
