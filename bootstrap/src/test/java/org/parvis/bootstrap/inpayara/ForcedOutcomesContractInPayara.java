package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.ForcedOutcomesContract;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Transactions;

class ForcedOutcomesContractInPayara extends ForcedOutcomesContract {

  @Override
  protected ForcedOutcomes forcedOutcomes() {
    return Wired.bean(ForcedOutcomes.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
