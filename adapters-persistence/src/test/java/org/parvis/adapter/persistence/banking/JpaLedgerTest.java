package org.parvis.adapter.persistence.banking;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.LedgerContract;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaLedgerTest extends LedgerContract {
  @Parameter private Database database;

  @Override
  protected Ledger ledger() {
    return new JpaLedger(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
