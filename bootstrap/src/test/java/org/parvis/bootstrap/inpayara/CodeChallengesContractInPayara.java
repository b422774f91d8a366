package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.CodeChallengesContract;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Transactions;

class CodeChallengesContractInPayara extends CodeChallengesContract {

  @Override
  protected CodeChallenges codeChallenges() {
    return Wired.bean(CodeChallenges.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
