package org.parvis.bootstrap.inpayara;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A PostgreSQL of its own for a test. The library's defaults trade durability for speed, which the
 * product refuses at its start.
 */
public final class DurablePostgres {
  private DurablePostgres() {}

  public static EmbeddedPostgres start() throws IOException {
    return durable().start();
  }

  /** One whose files lie in a folder and stay there: made new, or those of an earlier one. */
  public static EmbeddedPostgres startIn(Path folder, int port) throws IOException {
    return durable().setPort(port).setDataDirectory(folder).setCleanDataDirectory(false).start();
  }

  private static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("max_connections", "60")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  /** The settings below {@code parvis.db} that lead to it. */
  public static Map<String, String> settings(EmbeddedPostgres postgres) {
    return settings(postgres.getPort());
  }

  /** The same, of one that listens on a port of this machine. */
  public static Map<String, String> settings(int port) {
    return Map.of(
        "class", "org.postgresql.ds.PGSimpleDataSource",
        "url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        "user", "postgres",
        "password", "postgres");
  }
}
