package org.parvis.adapter.persistence.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.adapter.persistence.schema.Schema;
import org.parvis.adapter.persistence.tx.JtaTransactions;
import org.parvis.application.port.Transactions;

/**
 * A database with the product's tables and persistence unit; only who hands out connections and
 * transactions differs from the server.
 */
public final class RunningDatabase {
  private static final Map<Database, RunningDatabase> RUNNING = new ConcurrentHashMap<>();

  private final DataSource source;
  private final LocalTransaction local;

  private RunningDatabase(DataSource source, String name) {
    this.source = source;
    new Schema(source).prepare();
    this.local =
        new LocalTransaction(
            Persistence.createEntityManagerFactory(
                "parvis",
                Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource",
                    "",
                    "jakarta.persistence.nonJtaDataSource",
                    source,
                    "eclipselink.session-name",
                    "parvis-" + name)));
  }

  /** A database of one test's own. */
  public static RunningDatabase at(DataSource source, String name) {
    return new RunningDatabase(source, name);
  }

  static RunningDatabase of(Database kind) {
    return RUNNING.computeIfAbsent(kind, RunningDatabase::start);
  }

  /** A PostgreSQL with safe settings, but for those given. It ends with the process at last. */
  public static EmbeddedPostgres server(Map<String, String> settings) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on");
      settings.forEach(builder::setServerConfig);
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RunningDatabase start(Database kind) {
    DataSource source =
        switch (kind) {
          case H2 ->
              JdbcConnectionPool.create(
                  "jdbc:h2:mem:contracts;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "parvis", "parvis");
          case POSTGRESQL -> server(Map.of()).getPostgresDatabase();
        };
    return new RunningDatabase(source, kind.name());
  }

  DataSource source() {
    return source;
  }

  public Rows rows() {
    return new Rows(entities());
  }

  public Transactions transactions() {
    return new JtaTransactions(local);
  }

  /** Stands for the entity manager of the transaction that runs, as the server's does. */
  EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            RunningDatabase.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(local.current(), arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
