package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.AssociationsContract;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Transactions;

class AssociationsContractInPayara extends AssociationsContract {

  @Override
  protected Associations associations() {
    return Wired.bean(Associations.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
