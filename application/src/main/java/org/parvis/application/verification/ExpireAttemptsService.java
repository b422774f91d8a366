package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.VerificationAttempt;

public final class ExpireAttemptsService implements ExpireAttempts {
  private final VerificationAttempts attempts;
  private final Members members;
  private final AttemptDesk desk;
  private final RetryPolicy policy;
  private final Transactions transactions;
  private final Clock clock;

  public ExpireAttemptsService(
      VerificationAttempts attempts,
      Members members,
      AttemptDesk desk,
      RetryPolicy policy,
      Transactions transactions,
      Clock clock) {
    this.attempts = attempts;
    this.members = members;
    this.desk = desk;
    this.policy = policy;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Instant now = clock.instant();
    List<AttemptId> old =
        transactions.inTransaction(
            () -> attempts.openStartedBefore(now.minus(policy.attemptLife())));
    int expired = 0;
    for (AttemptId id : old) {
      if (transactions.inTransaction(() -> expire(id, now))) {
        expired++;
      }
    }
    return new Outcome.Done(expired);
  }

  private boolean expire(AttemptId id, Instant now) {
    return attempts
        .ofId(id)
        .filter(attempt -> attempt.isOverdueAt(now, policy))
        .map(attempt -> expire(attempt, now))
        .orElse(false);
  }

  private boolean expire(VerificationAttempt attempt, Instant now) {
    attempt.expire();
    attempts.save(attempt);
    Member member = members.ofId(attempt.member()).orElseThrow();
    // Who was refused before comes back to that, and to the tries that are left.
    member.identityBecame(
        attempts.submissionsOf(member.id()).isEmpty()
            ? IdentityStatus.NOT_STARTED
            : IdentityStatus.RETRY_REQUIRED);
    members.save(member);
    desk.append(
        JournalEntry.ofSystem(attempt.member(), JournalEvent.ATTEMPT_EXPIRED, now)
            .with("attempt", attempt.id().value().toString()));
    return true;
  }
}
