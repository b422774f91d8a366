package org.parvis.adapter.persistence.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/**
 * A process that opens a database, commits with two connections in turn, says what was committed
 * and ends without a farewell, as a killed server does.
 */
final class KilledCommitter {
  private static final int TABLES = 8;

  private KilledCommitter() {}

  /** Arguments: the address of the database, the seed of what happens to be committed. */
  public static void main(String[] arguments) throws SQLException {
    Random chance = new Random(Long.parseLong(arguments[1]));
    try (Connection one = connect(arguments[0]);
        Connection other = connect(arguments[0]);
        Statement first = one.createStatement();
        Statement second = other.createStatement()) {
      long last = open(first);
      one.commit();
      System.out.println("found " + last);
      for (int commits = 1 + chance.nextInt(80); commits > 0; commits--) {
        last++;
        Statement turn = last % 2 == 0 ? first : second;
        for (String change : changes(last, chance)) {
          turn.executeUpdate(change);
        }
        turn.getConnection().commit();
      }
      System.out.println("acknowledged " + last);
      System.out.flush();
      Runtime.getRuntime().halt(137);
    }
  }

  private static Connection connect(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url, "parvis", "parvis");
    connection.setAutoCommit(false);
    return connection;
  }

  private static long open(Statement statement) throws SQLException {
    statement.execute("create table if not exists line(id bigint primary key, x varchar)");
    for (int i = 0; i < TABLES; i++) {
      statement.execute(
          "create table if not exists state" + i + "(id bigint primary key, x varchar)");
      statement.execute("merge into state" + i + " values(1, '')");
    }
    try (ResultSet found = statement.executeQuery("select coalesce(max(id), 0) from line")) {
      found.next();
      return found.getLong(1);
    }
  }

  private static List<String> changes(long id, Random chance) {
    return List.of(
        "insert into line values(" + id + ", '" + "y".repeat(chance.nextInt(3000)) + "')",
        "update state"
            + chance.nextInt(TABLES)
            + " set x = '"
            + "z".repeat(chance.nextInt(5000))
            + "'",
        "delete from line where id < " + (id - 1 - chance.nextInt(400)));
  }
}
