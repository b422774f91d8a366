package org.parvis.adapter.persistence.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.parvis.domain.message.MailboxFailure;

/** How the mailbox fails at present; there is one such row. */
@Entity
@Table(name = "mailbox_failure")
class MailboxFailureRow {
  static final int THE_ONE = 1;

  @Id private int id;

  @Enumerated(EnumType.STRING)
  private MailboxFailure failure;

  protected MailboxFailureRow() {}

  MailboxFailureRow(MailboxFailure failure) {
    id = THE_ONE;
    this.failure = failure;
  }

  MailboxFailure failure() {
    return failure;
  }

  void become(MailboxFailure other) {
    failure = other;
  }
}
