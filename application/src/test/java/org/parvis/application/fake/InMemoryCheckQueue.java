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
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.ServerLife;

/** Work for the engine in memory, with leases. */
public final class InMemoryCheckQueue implements CheckQueue {

  private static final class Slot {
    private final CheckOrder order;
    private final Instant putAt;
    private Instant dueAt;
    private int claims;
    private @Nullable ServerLife holder;

    private Slot(CheckOrder order, Instant now) {
      this.order = order;
      this.putAt = now;
      this.dueAt = now;
      this.claims = order.tries();
    }
  }

  private final Map<UUID, Slot> slots = new LinkedHashMap<>();

  @Override
  public synchronized void put(CheckOrder order, Instant now) {
    if (slots.putIfAbsent(order.id(), new Slot(order, now)) != null) {
      throw new IllegalArgumentException("the order is there already");
    }
  }

  @Override
  public synchronized Optional<CheckOrder> claim(ServerLife holder, Instant now, Duration lease) {
    return slots.values().stream()
        .filter(slot -> !now.isBefore(slot.dueAt))
        .min(Comparator.comparing(slot -> slot.putAt))
        .map(
            slot -> {
              slot.dueAt = now.plus(lease);
              slot.holder = holder;
              CheckOrder order = slot.order;
              return new CheckOrder(order.id(), order.attempt(), order.stage(), slot.claims++);
            });
  }

  @Override
  public synchronized void done(CheckOrder order) {
    slots.remove(order.id());
  }

  @Override
  public synchronized void postpone(CheckOrder order, Instant until) {
    Slot slot = slots.get(order.id());
    if (slot != null) {
      slot.dueAt = until;
      slot.holder = null;
    }
  }

  @Override
  public synchronized void giveBack(CheckOrder order, Instant now) {
    Slot slot = slots.get(order.id());
    if (slot != null) {
      slot.dueAt = now;
      slot.holder = null;
      slot.claims = order.tries();
    }
  }

  @Override
  public synchronized int free(ServerLife ended, Instant now) {
    List<Slot> held = slots.values().stream().filter(slot -> ended.equals(slot.holder)).toList();
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
        slots.size(), slots.values().stream().map(slot -> slot.putAt).min(Instant::compareTo));
  }

  /** Orders that are not done, oldest first. */
  public synchronized List<CheckOrder> waiting() {
    return slots.values().stream().map(slot -> slot.order).toList();
  }
}
