package org.parvis.adapter.persistence.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.shared.Bytes;

@Singleton
final class JpaOutbox implements Outbox {
  private static final Logger LOG = System.getLogger(JpaOutbox.class.getName());

  // On H2 the limit comes before the skipping: while one process claims, another finds nothing and
  // comes back, which is right for the one process that H2 serves.
  private static final String NEXT =
      "select id from outbox_message where state = 'WAITING' and channel = ?1 and urgency = ?2"
          + " and claimable_at <= ?3 order by ordinal limit ?4 for update skip locked";

  private final Rows rows;
  private final Sealing sealing;

  @Inject
  JpaOutbox(Rows rows, Sealing sealing) {
    this.rows = rows;
    this.sealing = sealing;
  }

  @Override
  public void put(OutboundMessage message, Instant now) {
    rows.add(row(message, now));
  }

  @Override
  public void pretend(OutboundMessage message, Instant now) {
    OutboxMessageRow row = row(message, now);
    row.close(MessageState.WITHDRAWN, null, now);
    rows.add(row);
  }

  @Override
  public List<ClaimedMessage> claim(
      ServerLife holder, Lane lane, int most, Instant now, Duration lease) {
    List<ClaimedMessage> claimed = new ArrayList<>();
    for (OutboxMessageRow row : next(lane, most, now)) {
      Optional<OutboundMessage> message = opened(row);
      if (message.isEmpty()) {
        // One message that cannot be opened must not hold up all the others.
        row.close(MessageState.GIVEN_UP, "the arguments cannot be opened", now);
        continue;
      }
      claimed.add(new ClaimedMessage(message.orElseThrow(), row.tries(), row.isHeld()));
      row.claim(holder.id(), now.plus(lease));
    }
    rows.flush();
    return List.copyOf(claimed);
  }

  @Override
  public void accepted(UUID message, Handover handover, Instant now) {
    // In one statement: this is what happens to nearly all of them.
    int unused =
        rows.update(
                "update OutboxMessageRow r set r.state = :accepted, r.route = :route,"
                    + " r.reference = :reference, r.holder = null, r.sealedArguments = null,"
                    + " r.closedAt = :now where r.id = :id and r.state = :waiting")
            .setParameter("accepted", MessageState.ACCEPTED)
            .setParameter("route", handover.route())
            .setParameter("reference", handover.reference())
            .setParameter("now", now)
            .setParameter("id", message)
            .setParameter("waiting", MessageState.WAITING)
            .executeUpdate();
  }

  @Override
  public void unknown(UUID message, Optional<Handover> handover, String cause, Instant now) {
    change(
        message,
        row -> {
          handover.ifPresent(row::handOver);
          row.close(MessageState.UNKNOWN, cause, now);
        });
  }

  @Override
  public void release(UUID message, Instant now) {
    change(message, row -> row.release(now));
  }

  @Override
  public void postpone(UUID message, Instant until) {
    change(message, row -> row.postpone(until));
  }

  @Override
  public void giveUp(UUID message, String cause, Instant now) {
    change(message, row -> row.close(MessageState.GIVEN_UP, cause, now));
  }

  @Override
  public void withdraw(UUID message, Instant now) {
    change(message, row -> row.close(MessageState.WITHDRAWN, null, now));
  }

  @Override
  public int free(ServerLife ended, Instant now) {
    return rows.update(
            "update OutboxMessageRow r set r.claimableAt = :now"
                + " where r.holder = :ended and r.claimableAt > :now")
        .setParameter("now", now)
        .setParameter("ended", ended.id())
        .executeUpdate();
  }

  private OutboxMessageRow row(OutboundMessage message, Instant now) {
    Bytes arguments = Bytes.of(JsonText.ofStrings(message.arguments()).toString().getBytes(UTF_8));
    return new OutboxMessageRow(message, sealing.seal(arguments, context(message.id())), now);
  }

  @Override
  public Backlog backlog() {
    return rows.backlog(
        "OutboxMessageRow r where r.state =" + " org.parvis.domain.message.MessageState.WAITING");
  }

  @Override
  public Optional<MessageTrail> trail(UUID message) {
    return rows.find(OutboxMessageRow.class, message).map(this::trail);
  }

  @Override
  public List<MessageTrail> trailsTo(String address, int most) {
    return rows.query(
            "select r from OutboxMessageRow r where r.recipient = :address"
                + " order by r.ordinal desc",
            OutboxMessageRow.class)
        .setParameter("address", address)
        .setMaxResults(most)
        .getResultStream()
        .map(this::trail)
        .toList();
  }

  // By the route's name for it, or by ours, which some routes give back.
  private MessageTrail trail(OutboxMessageRow row) {
    Optional<Handover> handover = row.handover();
    return row.trail(
        rows.query(
                "select r from MessageReceiptRow r where r.reference = :ours"
                    + " or (r.route = :route and r.reference = :reference) order by r.ordinal",
                MessageReceiptRow.class)
            .setParameter("ours", row.id().toString())
            .setParameter("route", handover.map(Handover::route).orElse(""))
            .setParameter("reference", handover.map(Handover::reference).orElse(""))
            .getResultStream()
            .map(MessageReceiptRow::receipt)
            .toList());
  }

  private void change(UUID message, Consumer<OutboxMessageRow> change) {
    rows.lock(OutboxMessageRow.class, message)
        .filter(OutboxMessageRow::isWaiting)
        .ifPresent(
            row -> {
              change.accept(row);
              rows.flush();
            });
  }

  private List<OutboxMessageRow> next(Lane lane, int most, Instant now) {
    List<UUID> ids =
        Rows.column(
            rows.sql(NEXT)
                .setParameter(1, lane == Lane.MAILS ? Channel.MAIL.name() : Channel.SMS.name())
                .setParameter(2, lane == Lane.CODES ? 0 : 1)
                .setParameter(3, Rows.parameter(now))
                .setParameter(4, most),
            UUID.class);
    if (ids.isEmpty()) {
      return List.of();
    }
    return rows.query(
            "select r from OutboxMessageRow r where r.id in :ids order by r.ordinal",
            OutboxMessageRow.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private Optional<OutboundMessage> opened(OutboxMessageRow row) {
    UUID id = row.id();
    try {
      String arguments =
          new String(sealing.open(row.sealedArguments(), context(id)).toArray(), UTF_8);
      return Optional.of(row.message(JsonText.strings(JsonText.readObject(arguments))));
    } catch (IllegalStateException tamperedOrOtherKey) {
      LOG.log(
          Level.ERROR,
          "Message {0} is given up: its arguments were changed or sealed under another key.",
          id);
      return Optional.empty();
    }
  }

  private static String context(UUID message) {
    return "outbox/" + message;
  }
}
