package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.CheckQueueContract;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Transactions;

class CheckQueueContractInPayara extends CheckQueueContract {

  @Override
  protected CheckQueue checkQueue() {
    return Wired.bean(CheckQueue.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
