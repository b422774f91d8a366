package org.parvis.adapter.persistence.local;

import javax.sql.DataSource;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Transactions;

/** The databases on which the stores run outside the server. */
public enum Database {
  H2,
  POSTGRESQL;

  public Rows rows() {
    return RunningDatabase.of(this).rows();
  }

  public Transactions transactions() {
    return RunningDatabase.of(this).transactions();
  }

  public DataSource source() {
    return RunningDatabase.of(this).source();
  }
}
