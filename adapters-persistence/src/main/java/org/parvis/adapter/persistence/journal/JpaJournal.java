package org.parvis.adapter.persistence.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Journal;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.member.MemberId;

/** Adds lines by SQL: there is no row to be loaded, changed or removed. */
@Singleton
final class JpaJournal implements Journal {
  // An absent id needs its type said: PostgreSQL would take it for text.
  private static final String APPEND =
      "insert into journal (happened_at, event, subject, actor, details)"
          + " values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5)";

  private final Rows rows;

  @Inject
  JpaJournal(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void append(JournalEntry entry) {
    rows.sql(APPEND)
        .setParameter(1, Rows.parameter(entry.at()))
        .setParameter(2, entry.event().name())
        .setParameter(3, text(entry.subject()))
        .setParameter(4, text(entry.actor()))
        .setParameter(5, JsonText.ofStrings(entry.details()).toString())
        .executeUpdate();
  }

  private static String text(MemberId member) {
    return member == null ? null : member.value().toString();
  }
}
