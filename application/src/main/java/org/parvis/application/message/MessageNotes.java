package org.parvis.application.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageState;
import org.parvis.domain.message.OutboundMessage;

/** Notes what became of messages, each in a transaction of its own. */
public final class MessageNotes {
  private static final String NOBODY_SAID = "the server ended while it was sending";

  private final Outbox outbox;
  private final UndeliveredNotices undelivered;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public MessageNotes(
      Outbox outbox,
      UndeliveredNotices undelivered,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.outbox = outbox;
    this.undelivered = undelivered;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  void note(ClaimedMessage claimed, Routes.Routed routed) {
    OutboundMessage message = claimed.message();
    Duration pause = RetryTimes.after(message.kind(), claimed.tries());
    Runnable noted =
        routed
            .result()
            .match(
                accepted ->
                    () ->
                        accepted(message, handover(message, routed.route(), accepted.gatewayId())),
                notSent -> () -> postpone(message, pause),
                throttled -> () -> postpone(message, RetryTimes.afterThrottled(message.kind())),
                misconfigured -> () -> postpone(message, pause),
                rejected -> () -> giveUp(message, rejected.cause()),
                unknown ->
                    () -> {
                      // A code is not sent again by itself: the member asks, and gets the same one.
                      // A notice rather comes twice than never.
                      if (message.kind().carriesCode()) {
                        Handover way = handover(message, routed.route(), Optional.empty());
                        unknown(message, Optional.of(way), unknown.cause());
                      } else {
                        postpone(message, RetryTimes.afterUnknown(claimed.tries()));
                      }
                    });
    noted.run();
  }

  void release(OutboundMessage message) {
    inTransaction(() -> outbox.release(message.id(), clock.instant()));
  }

  void postpone(OutboundMessage message, Duration pause) {
    inTransaction(() -> outbox.postpone(message.id(), clock.instant().plus(pause)));
  }

  void giveUp(OutboundMessage message, String cause) {
    inTransaction(
        () -> {
          Instant now = clock.instant();
          outbox.giveUp(message.id(), cause, now);
          undelivered.handToTheStaff(message, now);
          journal.append(entry(JournalEvent.MESSAGE_GIVEN_UP, message, cause, now));
        });
  }

  /** It may have left, and nobody can say. */
  void leaveInDoubt(OutboundMessage message) {
    unknown(message, Optional.empty(), NOBODY_SAID);
  }

  boolean isDelivered(OutboundMessage message) {
    return transactions.inTransaction(
        () ->
            outbox
                .trail(message.id())
                .filter(trail -> trail.state() == MessageState.DELIVERED)
                .isPresent());
  }

  private void accepted(OutboundMessage message, Handover handover) {
    inTransaction(() -> outbox.accepted(message.id(), handover, clock.instant()));
  }

  private void unknown(OutboundMessage message, Optional<Handover> handover, String cause) {
    inTransaction(
        () -> {
          Instant now = clock.instant();
          outbox.unknown(message.id(), handover, cause, now);
          journal.append(entry(JournalEvent.MESSAGE_UNKNOWN, message, cause, now));
        });
  }

  private void inTransaction(Runnable work) {
    Object unused =
        transactions.inTransaction(
            () -> {
              work.run();
              return work;
            });
  }

  private static Handover handover(
      OutboundMessage message, String route, Optional<String> gatewayId) {
    return new Handover(route, gatewayId.orElse(message.id().toString()));
  }

  private static JournalEntry entry(
      JournalEvent event, OutboundMessage message, String cause, Instant now) {
    return JournalEntry.anonymous(event, now)
        .with("message", message.id().toString())
        .with("kind", message.kind().name())
        .with("cause", cause);
  }
}
