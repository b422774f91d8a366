package org.parvis.adapter.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.shared.Bytes;

/** A message on its way. Its arguments are sealed, and erased once it is done with. */
@Entity
@Table(name = "outbox_message")
class OutboxMessageRow {
  enum State {
    WAITING,
    SENT,
    GIVEN_UP,
    WITHDRAWN
  }

  private static final int LONGEST_CAUSE = 500;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String recipient;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "sealed_arguments")
  private Bytes sealedArguments;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "urgency")
  private int urgency;

  @Enumerated(EnumType.STRING)
  private State state;

  private int tries;

  @Column(name = "put_at")
  private Instant putAt;

  @Column(name = "claimable_at")
  private Instant claimableAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "cause")
  private String cause;

  // Read in queries only.
  @Column(name = "holder")
  private UUID holder;

  protected OutboxMessageRow() {}

  OutboxMessageRow(OutboundMessage message, Bytes sealedArguments, Instant now) {
    id = message.id();
    channel = message.channel();
    recipient = message.address();
    kind = message.kind();
    language = message.language();
    this.sealedArguments = sealedArguments;
    notAfter = message.notAfter();
    urgency = message.kind().carriesCode() ? 0 : 1;
    state = State.WAITING;
    putAt = now;
    claimableAt = now;
  }

  UUID id() {
    return id;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  Bytes sealedArguments() {
    return sealedArguments;
  }

  int tries() {
    return tries;
  }

  OutboundMessage message(Map<String, String> arguments) {
    return new OutboundMessage(id, channel, recipient, kind, language, arguments, notAfter);
  }

  void claim(UUID by, Instant until) {
    tries++;
    holder = by;
    claimableAt = until;
  }

  void postpone(Instant until) {
    holder = null;
    claimableAt = until;
  }

  void close(State end, String why, Instant now) {
    state = end;
    holder = null;
    sealedArguments = null;
    closedAt = now;
    cause = why == null || why.length() <= LONGEST_CAUSE ? why : why.substring(0, LONGEST_CAUSE);
  }
}
