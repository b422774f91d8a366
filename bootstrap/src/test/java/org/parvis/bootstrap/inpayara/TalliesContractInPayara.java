package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.TalliesContract;
import org.parvis.application.port.Tallies;
import org.parvis.application.port.Transactions;

class TalliesContractInPayara extends TalliesContract {

  @Override
  protected Tallies tallies() {
    return Wired.bean(Tallies.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
