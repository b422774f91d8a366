package org.parvis.application.journey;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.ActionKind;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.RequiredAction;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;
import org.parvis.domain.verification.WhoActs;

/** Computes the "Action requise" from the missing step, the tries left and whose turn it is. */
public final class ActionDesk {
  private static final RequiredAction NOTHING =
      new RequiredAction(ActionKind.NONE, WhoActs.NOBODY, 0, Optional.empty());

  private final VerificationAttempts attempts;
  private final ReviewCases cases;
  private final RetryPolicy policy;

  public ActionDesk(VerificationAttempts attempts, ReviewCases cases, RetryPolicy policy) {
    this.attempts = attempts;
    this.cases = cases;
    this.policy = policy;
  }

  RequiredAction of(Member member, Optional<VerificationAttempt> latest, Instant now) {
    if (member.identity() == IdentityStatus.VERIFIED) {
      return NOTHING;
    }
    Optional<VerificationAttempt> open = latest.filter(one -> one.status().isOpen());
    if (open.isPresent()) {
      return ofOpen(open.get());
    }
    boolean refused = latest.filter(one -> one.status() == AttemptStatus.REFUSED).isPresent();
    if (refused && member.identity() == IdentityStatus.REFUSED) {
      return waitForAnswer(latest);
    }
    return policy
        .decide(attempts.submissionsOf(member.id()), now)
        .match(
            allowed ->
                memberActs(refused ? ActionKind.RETRY : ActionKind.START, allowed.triesLeft()),
            later ->
                new RequiredAction(
                    ActionKind.RETRY_LATER, WhoActs.MEMBER, 0, Optional.of(later.from())),
            exhausted -> waitForAnswer(latest));
  }

  /** Until when we come back to a member whose attempt was refused; empty once we have. */
  Optional<Instant> answerDueAt(AttemptId attempt) {
    return dueAt(attempt, ReviewKind.ANSWER);
  }

  private RequiredAction ofOpen(VerificationAttempt attempt) {
    boolean memberIsDone =
        attempt.status() == AttemptStatus.UNDER_REVIEW
            || (attempt.submittedAt().isPresent() && attempt.birthplace().isPresent());
    return memberIsDone
        ? new RequiredAction(
            ActionKind.WAIT_FOR_DECISION, WhoActs.US, 0, dueAt(attempt.id(), ReviewKind.DECISION))
        : memberActs(ActionKind.CONTINUE, 1);
  }

  private RequiredAction waitForAnswer(Optional<VerificationAttempt> latest) {
    return new RequiredAction(
        ActionKind.WAIT_FOR_ANSWER,
        WhoActs.US,
        0,
        latest.map(VerificationAttempt::id).flatMap(this::answerDueAt));
  }

  private static RequiredAction memberActs(ActionKind kind, int triesLeft) {
    return new RequiredAction(kind, WhoActs.MEMBER, triesLeft, Optional.empty());
  }

  private Optional<Instant> dueAt(AttemptId attempt, ReviewKind kind) {
    return cases.ofAttempt(attempt, kind).filter(one -> !one.isClosed()).map(ReviewCase::dueAt);
  }
}
