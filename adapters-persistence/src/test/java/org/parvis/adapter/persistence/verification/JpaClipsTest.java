package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.ClipsContract;
import org.parvis.application.port.Clips;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaClipsTest extends ClipsContract {
  @Parameter private Database database;

  @Override
  protected Clips clips() {
    return new JpaClips(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
