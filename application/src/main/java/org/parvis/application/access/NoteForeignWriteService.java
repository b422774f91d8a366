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
  private static final int LONGEST = 100;

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
                  .with("path", harmless(command.path())));
          return new Outcome.Noted();
        });
  }

  // Whoever wrote the address also chose its words: the journal takes no more than our routes need.
  private static String harmless(String path) {
    String start = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
    return start.replaceAll("[^A-Za-z0-9/._-]", "?");
  }
}
