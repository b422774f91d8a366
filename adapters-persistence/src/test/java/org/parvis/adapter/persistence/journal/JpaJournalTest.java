package org.parvis.adapter.persistence.journal;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.application.contract.JournalContract;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

@ParameterizedClass
@EnumSource
class JpaJournalTest extends JournalContract {
  @Parameter private Database database;

  @Override
  protected Journal journal() {
    return new JpaJournal(database.rows());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected List<JournalEntry> linesAbout(MemberId subject) {
    try (var connection = database.source().getConnection();
        var question =
            connection.prepareStatement(
                "select happened_at, event, actor, details from journal where subject = ?"
                    + " order by ordinal")) {
      question.setObject(1, subject.value());
      List<JournalEntry> lines = new ArrayList<>();
      try (var answer = question.executeQuery()) {
        while (answer.next()) {
          UUID actor = answer.getObject(3, UUID.class);
          lines.add(
              new JournalEntry(
                  answer.getObject(1, OffsetDateTime.class).toInstant(),
                  JournalEvent.valueOf(answer.getString(2)),
                  subject,
                  actor == null ? null : new MemberId(actor),
                  JsonText.strings(JsonText.readObject(answer.getString(4)))));
        }
      }
      return lines;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
