package org.parvis.adapter.persistence.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

/** Texts lie here in clear: this is the telephone and the letter box of the rehearsal. */
@Singleton
final class JpaRehearsalMailbox implements RehearsalMailbox {
  private static final int SHOWN = 100;

  private final Rows rows;

  @Inject
  JpaRehearsalMailbox(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void put(MailboxMessage message) {
    if (rows.find(MailboxMessageRow.class, message.id()).isEmpty()) {
      rows.add(new MailboxMessageRow(message));
    }
  }

  @Override
  public List<MailboxMessage> newestFirst() {
    return rows.query(
            "select r from MailboxMessageRow r order by r.arrivedAt desc, r.ordinal desc",
            MailboxMessageRow.class)
        .setMaxResults(SHOWN)
        .getResultStream()
        .map(MailboxMessageRow::message)
        .toList();
  }

  @Override
  public MailboxFailure failure() {
    return rows.find(MailboxFailureRow.class, MailboxFailureRow.THE_ONE)
        .map(MailboxFailureRow::failure)
        .orElse(MailboxFailure.NONE);
  }

  @Override
  public void fail(MailboxFailure failure) {
    Optional<MailboxFailureRow> row = rows.find(MailboxFailureRow.class, MailboxFailureRow.THE_ONE);
    if (row.isEmpty()) {
      rows.add(new MailboxFailureRow(failure));
      return;
    }
    row.orElseThrow().become(failure);
    rows.flush();
  }
}
