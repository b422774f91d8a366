package org.parvis.adapter.persistence.token;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.SigningKeysContract;
import org.parvis.application.port.SigningKeys;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaSigningKeysTest extends SigningKeysContract {
  @Parameter private Database database;

  @Override
  protected SigningKeys signingKeys() {
    return new JpaSigningKeys(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
