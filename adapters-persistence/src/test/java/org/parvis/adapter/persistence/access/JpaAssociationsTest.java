package org.parvis.adapter.persistence.access;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.AssociationsContract;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaAssociationsTest extends AssociationsContract {
  @Parameter private Database database;

  @Override
  protected Associations associations() {
    return new JpaAssociations(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
