package org.parvis.adapter.persistence.member;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.MembersContract;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaMembersTest extends MembersContract {
  @Parameter private Database database;

  @Override
  protected Members members() {
    return new JpaMembers(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
