package org.parvis.application.message;

import java.time.Clock;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;
import org.parvis.domain.message.Receipt;

public final class TakeReceiptService implements TakeReceipt {
  private final Receipts receipts;
  private final Transactions transactions;
  private final Clock clock;

  public TakeReceiptService(Receipts receipts, Transactions transactions, Clock clock) {
    this.receipts = receipts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Receipt receipt =
        new Receipt(command.handover(), command.status(), command.raw(), clock.instant());
    try {
      return transactions.inTransaction(() -> receipts.add(receipt))
          ? new Outcome.Taken()
          : new Outcome.Known();
    } catch (StaleAggregateException cameTwiceAtOnce) {
      return new Outcome.Known();
    }
  }
}
