package org.parvis.adapter.persistence;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The one pool, bound to {@code java:app/jdbc/parvis}. Its four values come from the environment
 * ({@code PARVIS_DB_…}), which {@code ./parvis} sets; nothing in the WAR can, as it is made before
 * the application's own configuration exists. A default that loses data or is shared by accident
 * would be worse than none: without them the database is in memory.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/parvis",
    className = "${MPCONFIG=parvis.db.class:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=parvis.db.url:jdbc:h2:mem:parvis;DB_CLOSE_DELAY=-1}",
    user = "${MPCONFIG=parvis.db.user:parvis}",
    password = "${MPCONFIG=parvis.db.password:parvis}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 30,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=auto-commit",
      "fish.payara.validate-atmost-once-period-in-seconds=30",
      "fish.payara.fail-all-connections=true"
    })
class ParvisDataSource {
  private ParvisDataSource() {}
}
