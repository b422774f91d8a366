package org.parvis.adapter.persistence.verification;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.VerificationAttemptsContract;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;

@ParameterizedClass
@EnumSource
class JpaVerificationAttemptsTest extends VerificationAttemptsContract {
  @Parameter private Database database;

  @Override
  protected VerificationAttempts attempts() {
    return new JpaVerificationAttempts(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
