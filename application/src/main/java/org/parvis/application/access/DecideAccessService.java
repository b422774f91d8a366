package org.parvis.application.access;

import org.parvis.application.port.Transactions;

public final class DecideAccessService implements DecideAccess {
  private final AccessDesk desk;
  private final Transactions transactions;

  public DecideAccessService(AccessDesk desk, Transactions transactions) {
    this.desk = desk;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> new Outcome.Decided(desk.decideAll(command.session(), command.association())));
  }
}
