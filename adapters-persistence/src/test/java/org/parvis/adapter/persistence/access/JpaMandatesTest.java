package org.parvis.adapter.persistence.access;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.MandatesContract;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaMandatesTest extends MandatesContract {
  @Parameter private Database database;

  @Override
  protected Mandates mandates() {
    return new JpaMandates(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
