package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.RehearsalMailboxContract;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Transactions;

class RehearsalMailboxContractInPayara extends RehearsalMailboxContract {

  @Override
  protected RehearsalMailbox rehearsalMailbox() {
    return Wired.bean(RehearsalMailbox.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
