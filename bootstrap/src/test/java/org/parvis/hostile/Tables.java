package org.parvis.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * What the database holds at a moment. Everything is asked on one connection: a new one for each
 * question costs more than the questions.
 */
final class Tables implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Looking at a page is activity: these two move with every request of a session. */
  private static final Set<String> ACTIVITY = Set.of("seen_at", "version");

  private final Connection connection;

  private Tables(Connection connection) {
    this.connection = connection;
  }

  static Tables of(DataSource source) {
    try {
      return new Tables(source.getConnection());
    } catch (SQLException failed) {
      throw new AssertionError("no connection", failed);
    }
  }

  /** Every row of every table but the journal's, table by table; a row's columns as text. */
  Content content() {
    TreeMap<String, List<String>> tables = new TreeMap<>();
    for (String table :
        column(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name not in ('journal', 'flyway_schema_history') order by 1")) {
      Set<String> left = table.equals("session") ? ACTIVITY : Set.of();
      List<String> rows = rows("select * from " + table, left);
      rows.sort(null);
      tables.put(table, rows);
    }
    return new Content(tables);
  }

  record Content(TreeMap<String, List<String>> tables) {
    /** The tables that hold something else in another content. */
    Set<String> differencesTo(Content other) {
      Set<String> changed = new TreeSet<>();
      tables.forEach(
          (table, rows) -> {
            if (!rows.equals(other.tables().get(table))) {
              changed.add(table);
            }
          });
      return changed;
    }
  }

  /** The number of the newest line of the journal. */
  long newestLine() {
    return Long.parseLong(column("select coalesce(max(ordinal), 0) from journal").get(0));
  }

  /** The lines after one, as {@code EVENT {"details"}}. */
  List<String> linesAfter(long ordinal) {
    return column(
        "select event || ' ' || details from journal where ordinal > "
            + ordinal
            + " order by ordinal");
  }

  /** Until no message and no check waits any more: then nothing changes by itself. */
  void awaitRest() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isBusy()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("messages or checks still wait");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private boolean isBusy() {
    return !column(
            "select id from outbox_message where closed_at is null union select id from"
                + " check_order")
        .isEmpty();
  }

  /** The first column of a query, as text. */
  List<String> column(String query) {
    List<String> values = new ArrayList<>();
    ask(
        query,
        row -> {
          String value = row.getString(1);
          values.add(value == null ? "" : value);
        });
    return values;
  }

  synchronized int change(String statement) {
    try (Statement change = connection.createStatement()) {
      return change.executeUpdate(statement);
    } catch (SQLException failed) {
      throw new AssertionError(statement, failed);
    }
  }

  private List<String> rows(String query, Set<String> without) {
    List<String> rows = new ArrayList<>();
    ask(
        query,
        row -> {
          ResultSetMetaData columns = row.getMetaData();
          StringBuilder text = new StringBuilder();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!without.contains(columns.getColumnName(i))) {
              text.append(columns.getColumnName(i))
                  .append('=')
                  .append(row.getString(i))
                  .append(' ');
            }
          }
          rows.add(text.toString());
        });
    return rows;
  }

  private interface EachRow {
    void read(ResultSet row) throws SQLException;
  }

  private synchronized void ask(String query, EachRow each) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        each.read(rows);
      }
    } catch (SQLException failed) {
      throw new AssertionError(query, failed);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException unclosed) {
      throw new AssertionError("a connection that does not close", unclosed);
    }
  }
}
