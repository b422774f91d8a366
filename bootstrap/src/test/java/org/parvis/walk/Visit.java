package org.parvis.walk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The walk of one class to a server that others visit too, and a look into its database. */
record Visit(Walk walk, DataSource database, long newestLine) {

  static Visit begun(Walk walk, DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery("select coalesce(max(ordinal), 0) from journal")) {
      newest.next();
      return new Visit(walk, database, newest.getLong(1));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The lines that the journal got during this visit: their event, a blank, their details. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select event, details from journal where ordinal > ? order by ordinal")) {
      statement.setLong(1, newestLine);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1) + " " + rows.getString(2));
        }
      }
      return lines;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** How many rows there are; orders are written by one class only. */
  int count(String what) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
