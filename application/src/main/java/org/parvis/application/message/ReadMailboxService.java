package org.parvis.application.message;

import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Transactions;

public final class ReadMailboxService implements ReadMailbox {
  private final RehearsalMailbox mailbox;
  private final Transactions transactions;

  public ReadMailboxService(RehearsalMailbox mailbox, Transactions transactions) {
    this.mailbox = mailbox;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> new Outcome.Messages(mailbox.newestFirst(), mailbox.failure()));
  }
}
