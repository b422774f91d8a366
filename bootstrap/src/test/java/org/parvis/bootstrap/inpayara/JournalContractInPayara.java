package org.parvis.bootstrap.inpayara;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.parvis.application.contract.JournalContract;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

class JournalContractInPayara extends JournalContract {

  @Override
  protected Journal journal() {
    return Wired.bean(Journal.class);
  }

  @Override
  protected Transactions transactions() {
    return Wired.bean(Transactions.class);
  }

  /** The port only appends, so the lines are read from the table. */
  @Override
  @SuppressWarnings("BanJNDI") // The name is a constant of ours, not somebody's input.
  protected List<JournalEntry> linesAbout(MemberId subject) {
    try (Connection connection =
            InitialContext.<DataSource>doLookup("java:app/jdbc/parvis").getConnection();
        PreparedStatement question =
            connection.prepareStatement(
                "select happened_at, event, actor, details from journal where subject = ? order by ordinal")) {
      question.setObject(1, subject.value());
      List<JournalEntry> lines = new ArrayList<>();
      try (ResultSet answer = question.executeQuery()) {
        while (answer.next()) {
          UUID actor = answer.getObject(3, UUID.class);
          lines.add(
              new JournalEntry(
                  answer.getObject(1, OffsetDateTime.class).toInstant(),
                  JournalEvent.valueOf(answer.getString(2)),
                  subject,
                  actor == null ? null : new MemberId(actor),
                  details(answer.getString(4))));
        }
      }
      return lines;
    } catch (SQLException | NamingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Map<String, String> details(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      Map<String, String> details = new LinkedHashMap<>();
      reader
          .readObject()
          .forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
      return details;
    }
  }
}
