package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.ForcedOutcomesContract;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaForcedOutcomesTest extends ForcedOutcomesContract {
  @Parameter private Database database;

  @Override
  protected ForcedOutcomes forcedOutcomes() {
    return new JpaForcedOutcomes(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
