package org.parvis.application.message;

import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Transactions;

public final class SetMailboxFailureService implements SetMailboxFailure {
  private final RehearsalMailbox mailbox;
  private final Transactions transactions;

  public SetMailboxFailureService(RehearsalMailbox mailbox, Transactions transactions) {
    this.mailbox = mailbox;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          mailbox.fail(command.failure());
          return new Outcome.Set();
        });
  }
}
