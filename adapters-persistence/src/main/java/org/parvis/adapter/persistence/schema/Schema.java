package org.parvis.adapter.persistence.schema;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, as the migrations make them. */
public final class Schema {
  private final DataSource database;

  public Schema(DataSource database) {
    this.database = database;
  }

  /**
   * Checks that the database keeps what it acknowledges, then brings the tables up to date. Several
   * processes may do so at once.
   *
   * @throws IllegalStateException when a setting of the database is unsafe; it is named
   */
  public void prepare() {
    try (var connection = database.getConnection()) {
      DurabilitySettings.check(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException("the database cannot be reached", failure);
    }
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }
}
