package org.parvis.application.message;

import java.time.Clock;
import java.util.Set;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.credential.ClientAddress;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

public final class TakeCalledReceiptService implements TakeCalledReceipt {
  private final TakeReceipt takeReceipt;
  private final ReceiptTokens tokens;
  private final Set<ClientAddress> sources;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * Makes the service.
   *
   * @param sources where gateways call from
   */
  public TakeCalledReceiptService(
      TakeReceipt takeReceipt,
      ReceiptTokens tokens,
      Set<ClientAddress> sources,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.takeReceipt = takeReceipt;
    this.tokens = tokens;
    this.sources = Set.copyOf(sources);
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    if (!sources.contains(command.from())) {
      return refuse(command, "source");
    }
    if (!tokens.isOf(command.handover(), command.token())) {
      return refuse(command, "token");
    }
    return takeReceipt
        .execute(new TakeReceipt.Command(command.handover(), command.status(), command.raw()))
        .match(taken -> new Outcome.Taken(), known -> new Outcome.Taken());
  }

  private Outcome refuse(Command command, String why) {
    return transactions.inTransaction(
        () -> {
          journal.append(
              JournalEntry.anonymous(JournalEvent.RECEIPT_REFUSED, clock.instant())
                  .with("why", why)
                  .with("from", command.from().single()));
          return new Outcome.Refused();
        });
  }
}
