package org.parvis.application.session;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.Session;

/** Ends a session; ending one that is over changes nothing. */
public final class SignOutService implements SignOut {
  private final Sessions sessions;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public SignOutService(
      Sessions sessions, Journal journal, Transactions transactions, Clock clock) {
    this.sessions = sessions;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          sessions
              .ofId(command.session())
              .filter(session -> !session.wasEnded())
              .ifPresent(this::end);
          return new Outcome.SignedOut();
        });
  }

  private void end(Session session) {
    Instant now = clock.instant();
    session.end(now);
    sessions.save(session);
    journal.append(JournalEntry.by(session.member(), JournalEvent.SIGNED_OUT, now));
  }
}
