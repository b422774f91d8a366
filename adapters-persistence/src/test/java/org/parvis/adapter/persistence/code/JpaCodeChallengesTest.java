package org.parvis.adapter.persistence.code;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.CodeChallengesContract;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaCodeChallengesTest extends CodeChallengesContract {
  @Parameter private Database database;

  @Override
  protected CodeChallenges codeChallenges() {
    return new JpaCodeChallenges(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
