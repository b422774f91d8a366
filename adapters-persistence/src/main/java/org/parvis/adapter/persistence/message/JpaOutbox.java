package org.parvis.adapter.persistence.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.adapter.persistence.message.OutboxMessageRow.State;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Sealing;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.shared.Bytes;

@Singleton
final class JpaOutbox implements Outbox {
  private static final Logger LOG = System.getLogger(JpaOutbox.class.getName());

  // On H2 the limit comes before the skipping: while one process claims, another finds nothing and
  // comes back, which is right for the one process that H2 serves.
  private static final String NEXT =
      "select id from outbox_message where state = 'WAITING' and claimable_at <= ?1"
          + " order by urgency, ordinal limit 1 for update skip locked";

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
    row.close(State.WITHDRAWN, null, now);
    rows.add(row);
  }

  @Override
  public Optional<ClaimedMessage> claim(ServerLife holder, Instant now, Duration lease) {
    Optional<OutboxMessageRow> next = next(now);
    while (next.isPresent()) {
      OutboxMessageRow row = next.orElseThrow();
      Optional<ClaimedMessage> claimed = claimed(row);
      if (claimed.isPresent()) {
        row.claim(holder.id(), now.plus(lease));
        rows.flush();
        return claimed;
      }
      // One message that cannot be opened must not hold up all the others.
      row.close(State.GIVEN_UP, "the arguments cannot be opened", now);
      rows.flush();
      next = next(now);
    }
    return Optional.empty();
  }

  @Override
  public void sent(UUID message, Instant now) {
    change(message, row -> row.close(State.SENT, null, now));
  }

  @Override
  public void postpone(UUID message, Instant until) {
    change(message, row -> row.postpone(until));
  }

  @Override
  public void giveUp(UUID message, String cause, Instant now) {
    change(message, row -> row.close(State.GIVEN_UP, cause, now));
  }

  @Override
  public void withdraw(UUID message, Instant now) {
    change(message, row -> row.close(State.WITHDRAWN, null, now));
  }

  @Override
  public int free(ServerLife ended, Instant now) {
    return rows.update(
            "update OutboxMessageRow r set r.claimableAt = :now, r.holder = null"
                + " where r.holder = :ended")
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
        "OutboxMessageRow r where r.state ="
            + " org.parvis.adapter.persistence.message.OutboxMessageRow$State.WAITING");
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

  private Optional<OutboxMessageRow> next(Instant now) {
    return Rows.column(rows.sql(NEXT).setParameter(1, Rows.parameter(now)), UUID.class).stream()
        .findFirst()
        .flatMap(id -> rows.lock(OutboxMessageRow.class, id));
  }

  private Optional<ClaimedMessage> claimed(OutboxMessageRow row) {
    UUID id = row.id();
    try {
      String arguments =
          new String(sealing.open(row.sealedArguments(), context(id)).toArray(), UTF_8);
      return Optional.of(
          new ClaimedMessage(
              row.message(JsonText.strings(JsonText.readObject(arguments))), row.tries()));
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
