package org.parvis.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.message.OutboundMessage;

/** Messages in memory, with leases. */
public final class InMemoryOutbox implements Outbox {

  private enum State {
    WAITING,
    SENT,
    GIVEN_UP,
    WITHDRAWN
  }

  private static final class Slot {
    private final OutboundMessage message;
    private final Instant putAt;
    private Instant dueAt;
    private int claims;
    private @Nullable ServerLife holder;
    private State state = State.WAITING;

    private Slot(OutboundMessage message, Instant now) {
      this.message = message;
      this.putAt = now;
      this.dueAt = now;
    }
  }

  private final Map<UUID, Slot> slots = new LinkedHashMap<>();

  @Override
  public synchronized void put(OutboundMessage message, Instant now) {
    if (slots.putIfAbsent(message.id(), new Slot(message, now)) != null) {
      throw new IllegalArgumentException("the message is there already");
    }
  }

  @Override
  public synchronized void pretend(OutboundMessage message, Instant now) {
    put(message, now);
    end(message.id(), State.WITHDRAWN);
  }

  @Override
  public synchronized Optional<ClaimedMessage> claim(
      ServerLife holder, Instant now, Duration lease) {
    return slots.values().stream()
        .filter(slot -> slot.state == State.WAITING && !now.isBefore(slot.dueAt))
        .min(
            Comparator.<Slot, Boolean>comparing(slot -> !slot.message.kind().carriesCode())
                .thenComparing(slot -> slot.putAt))
        .map(
            slot -> {
              slot.dueAt = now.plus(lease);
              slot.holder = holder;
              return new ClaimedMessage(slot.message, slot.claims++);
            });
  }

  @Override
  public synchronized void sent(UUID message, Instant now) {
    end(message, State.SENT);
  }

  @Override
  public synchronized void postpone(UUID message, Instant until) {
    Slot slot = slots.get(message);
    if (slot != null) {
      slot.dueAt = until;
      slot.holder = null;
    }
  }

  @Override
  public synchronized void giveUp(UUID message, String cause, Instant now) {
    end(message, State.GIVEN_UP);
  }

  @Override
  public synchronized void withdraw(UUID message, Instant now) {
    end(message, State.WITHDRAWN);
  }

  @Override
  public synchronized int free(ServerLife ended, Instant now) {
    List<Slot> held =
        slots.values().stream()
            .filter(slot -> slot.state == State.WAITING)
            .filter(slot -> ended.equals(slot.holder))
            .toList();
    held.forEach(
        slot -> {
          slot.dueAt = now;
          slot.holder = null;
        });
    return held.size();
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(
        waiting().size(),
        slots.values().stream()
            .filter(slot -> slot.state == State.WAITING)
            .map(slot -> slot.putAt)
            .min(Instant::compareTo));
  }

  /** Every message that was ever put, in order. */
  public synchronized List<OutboundMessage> all() {
    return slots.values().stream().map(slot -> slot.message).toList();
  }

  /** The message that was put last. */
  public OutboundMessage latest() {
    List<OutboundMessage> all = all();
    return all.get(all.size() - 1);
  }

  /** What has not left yet and still may. */
  public List<OutboundMessage> waiting() {
    return in(State.WAITING);
  }

  public List<OutboundMessage> sent() {
    return in(State.SENT);
  }

  public List<OutboundMessage> givenUp() {
    return in(State.GIVEN_UP);
  }

  public List<OutboundMessage> withdrawn() {
    return in(State.WITHDRAWN);
  }

  private synchronized List<OutboundMessage> in(State state) {
    return slots.values().stream()
        .filter(slot -> slot.state == state)
        .map(slot -> slot.message)
        .toList();
  }

  private void end(UUID message, State state) {
    Slot slot = slots.get(message);
    if (slot != null && slot.state == State.WAITING) {
      slot.state = state;
    }
  }
}
