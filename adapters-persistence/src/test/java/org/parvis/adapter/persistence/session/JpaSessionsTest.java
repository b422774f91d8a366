package org.parvis.adapter.persistence.session;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.SessionsContract;
import org.parvis.application.port.Sessions;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaSessionsTest extends SessionsContract {
  @Parameter private Database database;

  @Override
  protected Sessions sessions() {
    return new JpaSessions(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
