package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.OutboxContract;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.Transactions;

class OutboxContractInPayara extends OutboxContract {

  @Override
  protected Outbox outbox() {
    return Wired.bean(Outbox.class);
  }

  @Override
  protected Receipts receipts() {
    return Wired.bean(Receipts.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
