package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.CredentialSetsContract;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Transactions;

class CredentialSetsContractInPayara extends CredentialSetsContract {

  @Override
  protected CredentialSets credentialSets() {
    return Wired.bean(CredentialSets.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
