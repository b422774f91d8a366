package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.MarksContract;
import org.parvis.application.port.Marks;
import org.parvis.application.port.Transactions;

class MarksContractInPayara extends MarksContract {

  @Override
  protected Marks marks() {
    return Wired.bean(Marks.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
