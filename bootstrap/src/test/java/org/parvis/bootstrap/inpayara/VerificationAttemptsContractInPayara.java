package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.VerificationAttemptsContract;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;

class VerificationAttemptsContractInPayara extends VerificationAttemptsContract {

  @Override
  protected VerificationAttempts attempts() {
    return Wired.bean(VerificationAttempts.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
