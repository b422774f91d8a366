package org.parvis.bootstrap.inpayara;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/**
 * A PostgreSQL of its own for a test. The library's defaults trade durability for speed, which the
 * product refuses at its start.
 */
public final class DurablePostgres {
  private DurablePostgres() {}

  public static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("max_connections", "60")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /** The settings below {@code parvis.db} that lead to it. */
  public static Map<String, String> settings(EmbeddedPostgres postgres) {
    return Map.of(
        "class", "org.postgresql.ds.PGSimpleDataSource",
        "url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "user", "postgres",
        "password", "postgres");
  }
}
