package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.SessionsContract;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;

class SessionsContractInPayara extends SessionsContract {

  @Override
  protected Sessions sessions() {
    return Wired.bean(Sessions.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
