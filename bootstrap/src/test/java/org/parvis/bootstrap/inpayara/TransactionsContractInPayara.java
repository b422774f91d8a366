package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.TransactionsContract;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;

class TransactionsContractInPayara extends TransactionsContract {

  @Override
  protected Members members() {
    return Wired.bean(Members.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
