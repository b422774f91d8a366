package org.parvis.adapter.persistence.access;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.InvitationsContract;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaInvitationsTest extends InvitationsContract {
  @Parameter private Database database;

  @Override
  protected Invitations invitations() {
    return new JpaInvitations(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
