package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.ReviewCasesContract;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaReviewCasesTest extends ReviewCasesContract {
  @Parameter private Database database;

  @Override
  protected ReviewCases reviewCases() {
    return new JpaReviewCases(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
