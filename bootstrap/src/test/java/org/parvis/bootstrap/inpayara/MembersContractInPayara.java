package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.MembersContract;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;

class MembersContractInPayara extends MembersContract {

  @Override
  protected Members members() {
    return Wired.bean(Members.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
