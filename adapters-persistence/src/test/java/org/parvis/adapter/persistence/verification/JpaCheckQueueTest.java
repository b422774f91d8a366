package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.CheckQueueContract;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaCheckQueueTest extends CheckQueueContract {
  @Parameter private Database database;

  @Override
  protected CheckQueue checkQueue() {
    return new JpaCheckQueue(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
