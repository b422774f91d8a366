package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.SigningKeysContract;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.Transactions;

class SigningKeysContractInPayara extends SigningKeysContract {

  @Override
  protected SigningKeys signingKeys() {
    return Wired.bean(SigningKeys.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
