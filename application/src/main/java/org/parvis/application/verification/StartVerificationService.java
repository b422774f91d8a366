package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.OnboardingProgress;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.VerificationAttempt;

public final class StartVerificationService implements StartVerification {
  private final AttemptDesk desk;
  private final Members members;
  private final CredentialSets credentials;
  private final VerificationAttempts attempts;
  private final RetryPolicy policy;
  private final Identifiers identifiers;
  private final Transactions transactions;
  private final Clock clock;

  public StartVerificationService(
      AttemptDesk desk,
      Members members,
      CredentialSets credentials,
      VerificationAttempts attempts,
      RetryPolicy policy,
      Identifiers identifiers,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.members = members;
    this.credentials = credentials;
    this.attempts = attempts;
    this.policy = policy;
    this.identifiers = identifiers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .flatMap(members::ofId)
                .filter(this::mayBeVerified)
                .map(this::start)
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "start");
                      return new Outcome.OutOfStep();
                    }));
  }

  private boolean mayBeVerified(Member member) {
    boolean passcodeIsSet =
        credentials.ofMember(member.id()).filter(CredentialSet::passcodeIsSet).isPresent();
    return member.identity() != IdentityStatus.VERIFIED
        && OnboardingProgress.of(member, passcodeIsSet) == OnboardingProgress.DONE;
  }

  private Outcome start(Member member) {
    Optional<VerificationAttempt> open = desk.openOf(member.id());
    if (open.isPresent()) {
      return new Outcome.Started(open.get().id());
    }
    if (member.identity() == IdentityStatus.REFUSED) {
      return refuse(member, "final", new Outcome.Exhausted());
    }
    Instant now = clock.instant();
    return policy
        .decide(attempts.submissionsOf(member.id()), now)
        .match(
            allowed -> begin(member, now),
            later -> refuse(member, "later", new Outcome.Later(later.from())),
            exhausted -> refuse(member, "exhausted", new Outcome.Exhausted()));
  }

  private Outcome refuse(Member member, String why, Outcome outcome) {
    desk.append(
        JournalEntry.by(member.id(), JournalEvent.VERIFICATION_START_REFUSED, clock.instant())
            .with("why", why));
    return outcome;
  }

  private Outcome begin(Member member, Instant now) {
    VerificationAttempt attempt =
        VerificationAttempt.start(new AttemptId(identifiers.next()), member.id(), now);
    attempts.save(attempt);
    member.identityBecame(IdentityStatus.IN_PROGRESS);
    members.save(member);
    desk.note(attempt, JournalEvent.VERIFICATION_STARTED);
    return new Outcome.Started(attempt.id());
  }
}
