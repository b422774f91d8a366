package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.MarksContract;
import org.parvis.application.port.Marks;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaMarksTest extends MarksContract {
  @Parameter private Database database;

  @Override
  protected Marks marks() {
    return new JpaMarks(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
