package org.parvis.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Receipts;
import org.parvis.application.port.ServerLife;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.message.Receipt;

/** Messages in memory, with leases, and what operators reported of them. */
public final class InMemoryOutbox implements Outbox, Receipts {

  private static final class Slot {
    private final OutboundMessage message;
    private final Instant putAt;
    private Instant dueAt;
    private int claims;
    private @Nullable ServerLife holder;
    private @Nullable Handover handover;
    private @Nullable String cause;
    private @Nullable Instant closedAt;
    private MessageState state = MessageState.WAITING;

    private Slot(OutboundMessage message, Instant now) {
      this.message = message;
      this.putAt = now;
      this.dueAt = now;
    }
  }

  private final Map<UUID, Slot> slots = new LinkedHashMap<>();
  private final List<Receipt> receipts = new ArrayList<>();

  @Override
  public synchronized void put(OutboundMessage message, Instant now) {
    if (slots.putIfAbsent(message.id(), new Slot(message, now)) != null) {
      throw new IllegalArgumentException("the message is there already");
    }
  }

  @Override
  public synchronized void pretend(OutboundMessage message, Instant now) {
    put(message, now);
    withdraw(message.id(), now);
  }

  @Override
  public synchronized List<ClaimedMessage> claim(
      ServerLife holder, Lane lane, int most, Instant now, Duration lease) {
    return slots.values().stream()
        .filter(slot -> slot.state == MessageState.WAITING && !now.isBefore(slot.dueAt))
        .filter(slot -> isIn(lane, slot.message))
        .sorted(Comparator.comparing(slot -> slot.putAt))
        .limit(most)
        .map(
            slot -> {
              boolean inDoubt = slot.holder != null;
              slot.dueAt = now.plus(lease);
              slot.holder = holder;
              return new ClaimedMessage(slot.message, slot.claims++, inDoubt);
            })
        .toList();
  }

  @Override
  public synchronized void accepted(UUID message, Handover handover, Instant now) {
    end(message, MessageState.ACCEPTED, handover, null, now);
  }

  @Override
  public synchronized void unknown(
      UUID message, Optional<Handover> handover, String cause, Instant now) {
    end(message, MessageState.UNKNOWN, handover.orElse(null), cause, now);
  }

  @Override
  public synchronized void release(UUID message, Instant now) {
    Slot slot = slots.get(message);
    if (slot != null && slot.state == MessageState.WAITING) {
      slot.claims--;
      slot.dueAt = now;
      slot.holder = null;
    }
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
    end(message, MessageState.GIVEN_UP, null, cause, now);
  }

  @Override
  public synchronized void withdraw(UUID message, Instant now) {
    end(message, MessageState.WITHDRAWN, null, null, now);
  }

  @Override
  public synchronized int free(ServerLife ended, Instant now) {
    List<Slot> held =
        slots.values().stream()
            .filter(slot -> slot.state == MessageState.WAITING)
            .filter(slot -> ended.equals(slot.holder) && now.isBefore(slot.dueAt))
            .toList();
    held.forEach(slot -> slot.dueAt = now);
    return held.size();
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(
        waiting().size(),
        slots.values().stream()
            .filter(slot -> slot.state == MessageState.WAITING)
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
    return in(MessageState.WAITING);
  }

  public List<OutboundMessage> accepted() {
    return in(MessageState.ACCEPTED);
  }

  public List<OutboundMessage> unknown() {
    return in(MessageState.UNKNOWN);
  }

  public List<OutboundMessage> givenUp() {
    return in(MessageState.GIVEN_UP);
  }

  public List<OutboundMessage> withdrawn() {
    return in(MessageState.WITHDRAWN);
  }

  private synchronized List<OutboundMessage> in(MessageState state) {
    return slots.values().stream()
        .filter(slot -> slot.state == state)
        .map(slot -> slot.message)
        .toList();
  }

  private void end(
      UUID message,
      MessageState state,
      @Nullable Handover handover,
      @Nullable String cause,
      Instant now) {
    Slot slot = slots.get(message);
    if (slot != null && slot.state == MessageState.WAITING) {
      slot.state = state;
      slot.handover = handover;
      slot.cause = cause;
      slot.closedAt = now;
    }
  }

  @Override
  public synchronized boolean add(Receipt receipt) {
    boolean known =
        receipts.stream()
            .anyMatch(
                other ->
                    other.handover().equals(receipt.handover())
                        && other.status() == receipt.status());
    return !known && receipts.add(receipt);
  }

  @Override
  public synchronized Optional<MessageTrail> trail(UUID message) {
    return Optional.ofNullable(slots.get(message)).map(this::trail);
  }

  @Override
  public synchronized List<MessageTrail> trailsTo(String address, int most) {
    List<MessageTrail> newest =
        slots.values().stream()
            .filter(slot -> slot.message.address().equals(address))
            .map(this::trail)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(newest);
    return List.copyOf(newest.subList(0, Math.min(most, newest.size())));
  }

  private MessageTrail trail(Slot slot) {
    String id = slot.message.id().toString();
    return new MessageTrail(
        slot.message.id(),
        slot.message.channel(),
        slot.message.kind(),
        slot.state,
        slot.claims,
        Optional.ofNullable(slot.handover),
        Optional.ofNullable(slot.cause),
        slot.putAt,
        Optional.ofNullable(slot.closedAt),
        receipts.stream()
            .filter(
                receipt ->
                    receipt.handover().equals(slot.handover)
                        || receipt.handover().reference().equals(id))
            .toList());
  }

  private static boolean isIn(Lane lane, OutboundMessage message) {
    return switch (lane) {
      case CODES -> message.channel() == Channel.SMS && message.kind().carriesCode();
      case NOTICES -> message.channel() == Channel.SMS && !message.kind().carriesCode();
      case MAILS -> message.channel() == Channel.MAIL;
    };
  }
}
