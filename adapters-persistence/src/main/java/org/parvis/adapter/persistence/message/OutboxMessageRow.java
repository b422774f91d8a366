package org.parvis.adapter.persistence.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.domain.member.Language;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.Receipt;
import org.parvis.domain.shared.Bytes;

/** A message on its way. Its arguments are sealed, and erased once it is done with. */
@Entity
@Table(name = "outbox_message")
class OutboxMessageRow {
  private static final int LONGEST_CAUSE = 500;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  /** Given by the database; in the order in which messages were put. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

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
  private MessageState state;

  private int tries;

  @Column(name = "put_at")
  private Instant putAt;

  @Column(name = "claimable_at")
  private Instant claimableAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "cause")
  private String cause;

  /** Who claimed it and did not say yet what became of it, even after its life has ended. */
  @Column(name = "holder")
  private UUID holder;

  private String route;
  private String reference;

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
    state = MessageState.WAITING;
    putAt = now;
    claimableAt = now;
  }

  UUID id() {
    return id;
  }

  boolean isWaiting() {
    return state == MessageState.WAITING;
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

  boolean isHeld() {
    return holder != null;
  }

  void claim(UUID by, Instant until) {
    tries++;
    holder = by;
    claimableAt = until;
  }

  void release(Instant now) {
    tries--;
    postpone(now);
  }

  void postpone(Instant until) {
    holder = null;
    claimableAt = until;
  }

  void handOver(Handover to) {
    route = to.route();
    reference = to.reference();
  }

  void close(MessageState end, String why, Instant now) {
    state = end;
    holder = null;
    sealedArguments = null;
    closedAt = now;
    cause = why == null ? null : Cut.to(LONGEST_CAUSE, why);
  }

  MessageTrail trail(List<Receipt> receipts) {
    return new MessageTrail(
        id,
        channel,
        kind,
        state,
        tries,
        handover(),
        Optional.ofNullable(cause),
        putAt,
        Optional.ofNullable(closedAt),
        receipts);
  }

  Optional<Handover> handover() {
    return route == null ? Optional.empty() : Optional.of(new Handover(route, reference));
  }
}
