package org.parvis.adapter.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MailboxMessage;

@Entity
@Table(name = "mailbox_message")
class MailboxMessageRow {
  @Id private UUID id;

  /** Given by the database; tells messages of the same moment apart. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String recipient;
  private String subject;
  private String body;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  protected MailboxMessageRow() {}

  MailboxMessageRow(MailboxMessage message) {
    id = message.id();
    channel = message.channel();
    recipient = message.address();
    subject = message.subject();
    body = message.text();
    arrivedAt = message.at();
  }

  MailboxMessage message() {
    return new MailboxMessage(id, channel, recipient, subject, body, arrivedAt);
  }
}
