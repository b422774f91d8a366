package org.parvis.application.access;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;

/**
 * One line a request (security.md K1), in a transaction of its own: what was found out inside
 * another one was rolled back with it. Named is the member whose session it is or was.
 */
public final class NoteStrayRequestService implements NoteStrayRequest {
  private final Sessions sessions;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public NoteStrayRequestService(
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
          String path = GivenPath.harmless(command.path());
          journal.append(
              switch (command.why()) {
                case STEP_NOT_DUE ->
                    line(command.session(), JournalEvent.STEP_REFUSED).with("step", path);
                case SESSION_OVER ->
                    line(command.session(), JournalEvent.ACCESS_REFUSED)
                        .with("what", "session over")
                        .with("path", path);
              });
          return new Outcome.Noted();
        });
  }

  private JournalEntry line(SessionId session, JournalEvent event) {
    Instant now = clock.instant();
    return sessions
        .ofId(session)
        .map(Session::member)
        .map(member -> JournalEntry.by(member, event, now))
        .orElseGet(() -> JournalEntry.anonymous(event, now));
  }
}
