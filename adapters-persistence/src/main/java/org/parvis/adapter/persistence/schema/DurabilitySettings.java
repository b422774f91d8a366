package org.parvis.adapter.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a database must be set to so that an acknowledged commit survives a kill, and on PostgreSQL
 * a power cut (security.md 0.1, 0.2, N2).
 */
final class DurabilitySettings {
  private static final Map<String, Set<String>> POSTGRESQL =
      new TreeMap<>(
          Map.of(
              "fsync", Set.of("on"),
              "synchronous_commit", new TreeSet<>(Set.of("on", "remote_apply")),
              "full_page_writes", Set.of("on"),
              "data_sync_retry", Set.of("off")));

  private DurabilitySettings() {}

  /**
   * Refuses a database that could lose what it acknowledged.
   *
   * @throws IllegalStateException naming the settings
   */
  static void check(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    switch (product) {
      case "PostgreSQL" -> checkPostgresql(connection);
      case "H2" -> checkH2(connection);
      default -> throw new IllegalStateException("Parvis does not know the database " + product);
    }
  }

  private static void checkPostgresql(Connection connection) throws SQLException {
    List<String> unsafe = new ArrayList<>();
    for (Map.Entry<String, Set<String>> required : POSTGRESQL.entrySet()) {
      String value =
          ask(connection, "select setting from pg_settings where name = ?", required.getKey());
      if (!required.getValue().contains(value)) {
        unsafe.add(
            "%s is %s, not %s"
                .formatted(required.getKey(), value, String.join(" or ", required.getValue())));
      }
    }
    refuse(unsafe);
  }

  private static void checkH2(Connection connection) throws SQLException {
    String delay =
        ask(
            connection,
            "select setting_value from information_schema.settings where setting_name = ?",
            "WRITE_DELAY");
    boolean isInMemory = connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    if (!isInMemory && !"0".equals(delay)) {
      refuse(List.of("WRITE_DELAY is %s, not 0".formatted(delay)));
    }
  }

  private static void refuse(List<String> unsafe) {
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException(
          "Parvis does not start: the database could lose acknowledged data, as "
              + String.join(", ", unsafe));
    }
  }

  private static String ask(Connection connection, String question, String about)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, about);
      try (var answer = statement.executeQuery()) {
        return answer.next() ? answer.getString(1) : "unknown";
      }
    }
  }
}
