package org.parvis.application.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Journal;
import org.parvis.application.port.SecretHashing;
import org.parvis.application.port.Transactions;
import org.parvis.application.session.OpenSessions;
import org.parvis.application.session.SessionTokens;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.PasscodePolicy;
import org.parvis.domain.credential.PasscodeWeakness;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.OnboardingProgress;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/**
 * Looks whether a passcode may be chosen, hashes it outside any transaction, then looks again and
 * keeps it. It may be chosen once number and profile are there, in a session that has proved the
 * telephone: the password alone sets no second factor (security.md C5).
 */
public final class SetPasscodeService implements SetPasscode {
  private final OpenSessions sessions;
  private final SessionTokens tokens;
  private final PasscodeTries tries;
  private final PasscodePolicy policy;
  private final SecretHashing hashing;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SetPasscodeService(
      OpenSessions sessions,
      SessionTokens tokens,
      PasscodeTries tries,
      PasscodePolicy policy,
      SecretHashing hashing,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.tries = tries;
    this.policy = policy;
    this.hashing = hashing;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<Outcome> obstacle = transactions.inTransaction(() -> obstacleTo(command));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    SecretDigest passcode = hashing.hash(command.passcode());
    return transactions.inTransaction(
        () ->
            obstacleTo(command)
                .orElseGet(() -> new Outcome.Set(keep(command.session(), passcode))));
  }

  private Optional<Outcome> obstacleTo(Command command) {
    Instant now = clock.instant();
    Session session = sessions.require(command.session(), now);
    Member member = sessions.memberOf(session);
    CredentialSet credentials = tries.lock(member.id());
    boolean inStep =
        OnboardingProgress.of(member, credentials.passcodeIsSet()) == OnboardingProgress.PASSCODE
            && sessions.hasProved(session, ProvedFactor.SMS_CODE, now);
    if (!inStep) {
      refuse(member, "OUT_OF_STEP", now);
      return Optional.of(new Outcome.OutOfStep());
    }
    Optional<PasscodeWeakness> weakness = weaknessOf(command, member);
    weakness.ifPresent(found -> refuse(member, found.name(), now));
    return weakness.map(Outcome.Weak::new);
  }

  private Optional<PasscodeWeakness> weaknessOf(Command command, Member member) {
    return policy.weaknessOf(
        command.passcode(), member.birthDate().orElseThrow(), member.phone().orElseThrow());
  }

  private SessionToken keep(SessionId id, SecretDigest passcode) {
    Instant now = clock.instant();
    Session session = sessions.require(id, now);
    tries.choose(tries.lock(session.member()), passcode);
    journal.append(JournalEntry.by(session.member(), JournalEvent.PASSCODE_SET, now));
    return tokens.elevate(session, ProvedFactor.PASSCODE, now);
  }

  private void refuse(Member member, String reason, Instant now) {
    journal.append(
        JournalEntry.by(member.id(), JournalEvent.PASSCODE_REFUSED, now).with("reason", reason));
  }
}
