package org.parvis.adapter.persistence.message;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.RehearsalMailboxContract;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaRehearsalMailboxTest extends RehearsalMailboxContract {
  @Parameter private Database database;

  @Override
  protected RehearsalMailbox rehearsalMailbox() {
    return new JpaRehearsalMailbox(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
