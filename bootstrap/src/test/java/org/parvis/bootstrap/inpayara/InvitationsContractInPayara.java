package org.parvis.bootstrap.inpayara;

import org.parvis.application.contract.InvitationsContract;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Transactions;

class InvitationsContractInPayara extends InvitationsContract {

  @Override
  protected Invitations invitations() {
    return Wired.bean(Invitations.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }
}
