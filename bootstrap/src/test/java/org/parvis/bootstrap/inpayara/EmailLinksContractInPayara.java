package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.EmailLinksContract;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Transactions;

class EmailLinksContractInPayara extends EmailLinksContract {

  @Override
  protected EmailLinks emailLinks() {
    return Wired.bean(EmailLinks.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
