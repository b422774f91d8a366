package org.parvis.application.verification;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Journal;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Finds the attempt of whoever is behind a session, and nobody else's; and writes down what was
 * asked out of step. Called inside a transaction.
 */
public final class AttemptDesk {
  private final AccessDesk access;
  private final VerificationAttempts attempts;
  private final Journal journal;
  private final Clock clock;

  public AttemptDesk(
      AccessDesk access, VerificationAttempts attempts, Journal journal, Clock clock) {
    this.access = access;
    this.attempts = attempts;
    this.journal = journal;
    this.clock = clock;
  }

  Optional<MemberId> memberOf(SessionId session) {
    return access.memberOf(session);
  }

  /** The member's open attempt. */
  Optional<VerificationAttempt> openOf(SessionId session) {
    return memberOf(session).flatMap(this::openOf);
  }

  Optional<VerificationAttempt> openOf(MemberId member) {
    return attempts.latestOf(member).filter(attempt -> attempt.status().isOpen());
  }

  void save(VerificationAttempt attempt) {
    attempts.save(attempt);
  }

  /** Writes down what a member did in their attempt. */
  void note(VerificationAttempt attempt, JournalEvent event) {
    journal.append(entry(attempt, event));
  }

  JournalEntry entry(VerificationAttempt attempt, JournalEvent event) {
    return JournalEntry.by(attempt.member(), event, clock.instant())
        .with("attempt", attempt.id().value().toString());
  }

  void append(JournalEntry entry) {
    journal.append(entry);
  }

  /** Writes down a step that was not due; nothing else changes. */
  void refuse(SessionId session, String step) {
    journal.append(access.lineOf(session, JournalEvent.STEP_REFUSED).with("step", step));
  }
}
