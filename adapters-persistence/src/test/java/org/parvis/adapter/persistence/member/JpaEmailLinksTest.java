package org.parvis.adapter.persistence.member;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.EmailLinksContract;
import org.parvis.application.port.EmailLinks;
import org.parvis.application.port.Transactions;

@ParameterizedClass
@EnumSource
class JpaEmailLinksTest extends EmailLinksContract {
  @Parameter private Database database;

  @Override
  protected EmailLinks emailLinks() {
    return new JpaEmailLinks(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }
}
