package org.parvis.application.member;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.session.OpenSessions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Keeps name and birth date, once the number is confirmed and as long as no verification of them is
 * running or done: what a reviewer compares must be what the account says.
 */
public final class GiveProfileService implements GiveProfile {
  private final OpenSessions sessions;
  private final Members members;
  private final VerificationAttempts attempts;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public GiveProfileService(
      OpenSessions sessions,
      Members members,
      VerificationAttempts attempts,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.members = members;
    this.attempts = attempts;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          Member member = sessions.requireMember(command.session(), now);
          if (member.phone().isEmpty()
              || isBeingVerified(member)
              || !member.giveProfile(command.name(), command.birthDate())) {
            journal.append(JournalEntry.by(member.id(), JournalEvent.PROFILE_REFUSED, now));
            return new Outcome.OutOfStep();
          }
          members.save(member);
          journal.append(JournalEntry.by(member.id(), JournalEvent.PROFILE_GIVEN, now));
          return new Outcome.Given();
        });
  }

  private boolean isBeingVerified(Member member) {
    return attempts
        .latestOf(member.id())
        .filter(attempt -> attempt.status().isOpen())
        .flatMap(VerificationAttempt::submittedAt)
        .isPresent();
  }
}
