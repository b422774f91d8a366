package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.ClipsContract;
import org.parvis.application.port.Clips;
import org.parvis.application.port.Transactions;

class ClipsContractInPayara extends ClipsContract {

  @Override
  protected Clips clips() {
    return Wired.bean(Clips.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
