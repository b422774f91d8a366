package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.LedgerContract;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Transactions;

class LedgerContractInPayara extends LedgerContract {

  @Override
  protected Ledger ledger() {
    return Wired.bean(Ledger.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
