package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.RecordingPrintsContract;
import org.parvis.application.port.RecordingPrints;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaRecordingPrintsTest extends RecordingPrintsContract {
  @Parameter private Database database;

  @Override
  protected RecordingPrints prints() {
    return new JpaRecordingPrints(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
