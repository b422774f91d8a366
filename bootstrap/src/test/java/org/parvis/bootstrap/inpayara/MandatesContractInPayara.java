package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.MandatesContract;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Transactions;

class MandatesContractInPayara extends MandatesContract {

  @Override
  protected Mandates mandates() {
    return Wired.bean(Mandates.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
