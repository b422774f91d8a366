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
    Optional<RequiredAction> decision = open.filter(ActionDesk::memberIsDone).map(this::decision);
    Optional<RequiredAction> help =
        cases.openAssistanceOf(member.id()).map(ReviewCase::dueAt).map(ActionDesk::waitForHelp);
    // Who asked for help waits for it, whatever else they could still do themselves.
    return decision
        .or(() -> help)
        .or(() -> open.map(going -> memberActs(ActionKind.CONTINUE, 1)))
        .orElseGet(() -> afterwards(member, latest, now));
  }

  private RequiredAction afterwards(
      Member member, Optional<VerificationAttempt> latest, Instant now) {
    boolean refused = latest.flatMap(VerificationAttempt::refusal).isPresent();
    if (refused && member.identity() == IdentityStatus.REFUSED) {
      return onlyAPerson(latest);
    }
    return policy
        .decide(attempts.submissionsOf(member.id()), now)
        .match(
            allowed ->
                memberActs(refused ? ActionKind.RETRY : ActionKind.START, allowed.triesLeft()),
            later ->
                new RequiredAction(
                    ActionKind.RETRY_LATER, WhoActs.MEMBER, 0, Optional.of(later.from())),
            exhausted -> onlyAPerson(latest));
  }

  /** Until when we come back to a member whose attempt was refused; empty once we have. */
  Optional<Instant> answerDueAt(AttemptId attempt) {
    return dueAt(attempt, ReviewKind.ANSWER);
  }

  private static boolean memberIsDone(VerificationAttempt attempt) {
    return attempt.status() == AttemptStatus.UNDER_REVIEW
        || (attempt.submittedAt().isPresent() && attempt.birthplace().isPresent());
  }

  private RequiredAction decision(VerificationAttempt attempt) {
    return weAct(ActionKind.WAIT_FOR_DECISION, dueAt(attempt.id(), ReviewKind.DECISION));
  }

  /** We owe an answer; once it was given, the next move is the member's request for help. */
  private RequiredAction onlyAPerson(Optional<VerificationAttempt> latest) {
    return latest
        .map(VerificationAttempt::id)
        .flatMap(this::answerDueAt)
        .map(due -> weAct(ActionKind.WAIT_FOR_ANSWER, Optional.of(due)))
        .orElseGet(() -> memberActs(ActionKind.ASK_ASSISTANCE, 0));
  }

  private static RequiredAction waitForHelp(Instant due) {
    return weAct(ActionKind.WAIT_FOR_ASSISTANCE, Optional.of(due));
  }

  private static RequiredAction weAct(ActionKind kind, Optional<Instant> when) {
    return new RequiredAction(kind, WhoActs.US, 0, when);
  }

  private static RequiredAction memberActs(ActionKind kind, int triesLeft) {
    return new RequiredAction(kind, WhoActs.MEMBER, triesLeft, Optional.empty());
  }

  private Optional<Instant> dueAt(AttemptId attempt, ReviewKind kind) {
    return cases.ofAttempt(attempt, kind).filter(one -> !one.isClosed()).map(ReviewCase::dueAt);
  }
}
