package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.Members;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * What a refusal brings with it, of an attempt or of an approval that is withdrawn: the identity
 * follows, and with it all that hangs on it; the member is told why; an answer is owed. Called
 * inside a transaction.
 */
public final class RefusalDesk {
  private final VerificationAttempts attempts;
  private final Members members;
  private final CaseDesk caseDesk;
  private final DecisionNotices notices;
  private final RetryPolicy retryPolicy;
  private final Clock clock;

  public RefusalDesk(
      VerificationAttempts attempts,
      Members members,
      CaseDesk caseDesk,
      DecisionNotices notices,
      RetryPolicy retryPolicy,
      Clock clock) {
    this.attempts = attempts;
    this.members = members;
    this.caseDesk = caseDesk;
    this.notices = notices;
    this.retryPolicy = retryPolicy;
    this.clock = clock;
  }

  /** After an attempt, stored already, was refused. */
  void refused(VerificationAttempt attempt, Decision decision, Member member) {
    ReviewCase answer = follow(attempt, decision, member);
    notices.tellRefused(member, attempt.id(), decision, answer.dueAt(), clock.instant());
  }

  /** After the approval of an attempt, stored already, was withdrawn. */
  void withdrawn(VerificationAttempt attempt, Decision decision, Member member) {
    ReviewCase answer = follow(attempt, decision, member);
    notices.tellWithdrawn(member, attempt.id(), decision, answer.dueAt(), clock.instant());
  }

  private ReviewCase follow(VerificationAttempt attempt, Decision decision, Member member) {
    member.identityBecame(statusAfter(attempt, decision, clock.instant()));
    members.save(member);
    return caseDesk.open(attempt, ReviewKind.ANSWER);
  }

  // Final reasons, or no tries left at all: only a person can help. Tries that come back tomorrow
  // still are tries.
  private IdentityStatus statusAfter(VerificationAttempt attempt, Decision decision, Instant now) {
    if (!RefusalReason.allRetryable(decision.reasons())) {
      return IdentityStatus.REFUSED;
    }
    return retryPolicy
        .decide(attempts.submissionsOf(attempt.member()), now)
        .match(
            allowed -> IdentityStatus.RETRY_REQUIRED,
            later -> IdentityStatus.RETRY_REQUIRED,
            exhausted -> IdentityStatus.REFUSED);
  }
}
