package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.RecordingPrintsContract;
import org.parvis.application.port.RecordingPrints;
import org.parvis.application.port.Transactions;

class RecordingPrintsContractInPayara extends RecordingPrintsContract {

  @Override
  protected RecordingPrints prints() {
    return Wired.bean(RecordingPrints.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
