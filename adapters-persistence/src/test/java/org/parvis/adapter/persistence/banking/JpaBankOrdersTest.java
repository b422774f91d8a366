package org.parvis.adapter.persistence.banking;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.BankOrdersContract;
import org.parvis.application.port.BankOrders;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaBankOrdersTest extends BankOrdersContract {
  @Parameter private Database database;

  @Override
  protected BankOrders bankOrders() {
    return new JpaBankOrders(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
