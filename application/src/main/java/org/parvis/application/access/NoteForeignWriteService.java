package org.parvis.application.access;

import java.time.Clock;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/**
 * One line a refusal (security.md E6, K1). Nobody is named: the cookie that such a write brings
 * along says who was to be abused, not who did it.
 */
public final class NoteForeignWriteService implements NoteForeignWrite {
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public NoteForeignWriteService(Journal journal, Transactions transactions, Clock clock) {
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          journal.append(
              JournalEntry.anonymous(JournalEvent.FOREIGN_WRITE_REFUSED, clock.instant())
                  .with("path", GivenPath.harmless(command.path())));
          return new Outcome.Noted();
        });
  }
}
