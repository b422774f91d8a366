package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.BankOrdersContract;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Transactions;

class BankOrdersContractInPayara extends BankOrdersContract {

  @Override
  protected BankOrders bankOrders() {
    return Wired.bean(BankOrders.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
