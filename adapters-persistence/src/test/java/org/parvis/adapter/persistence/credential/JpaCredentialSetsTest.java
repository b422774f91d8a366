package org.parvis.adapter.persistence.credential;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.CredentialSetsContract;
import org.parvis.application.port.CredentialSets;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaCredentialSetsTest extends CredentialSetsContract {
  @Parameter private Database database;

  @Override
  protected CredentialSets credentialSets() {
    return new JpaCredentialSets(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
