package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.ReviewCasesContract;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;

class ReviewCasesContractInPayara extends ReviewCasesContract {

  @Override
  protected ReviewCases reviewCases() {
    return Wired.bean(ReviewCases.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
