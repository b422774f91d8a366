package org.parvis.application.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Mails;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.TextMessages;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.message.OutboundMessage;

/**
 * Claims in one transaction, sends outside, notes the result in another. After a crash between
 * sending and noting, the next life of the server frees the message, or its lease ends, and it
 * leaves again with the same id, which gateways that know ids deliver once (security.md N3).
 */
public final class DispatchMessagesService implements DispatchMessages {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ServerLife life;
  private final Outbox outbox;
  private final TextMessages textMessages;
  private final Mails mails;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * Makes the service.
   *
   * @param life in which messages are claimed
   */
  public DispatchMessagesService(
      ServerLife life,
      Outbox outbox,
      TextMessages textMessages,
      Mails mails,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.life = life;
    this.outbox = outbox;
    this.textMessages = textMessages;
    this.mails = mails;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Optional<ClaimedMessage> claimed =
        transactions.inTransaction(() -> outbox.claim(life, clock.instant(), LEASE));
    return claimed.map(this::dispatch).orElseGet(Outcome.Idle::new);
  }

  private Outcome dispatch(ClaimedMessage claimed) {
    OutboundMessage message = claimed.message();
    if (!clock.instant().isBefore(message.notAfter())) {
      return giveUp(message, "too late");
    }
    return send(message)
        .match(
            accepted -> sent(message),
            notSent -> postpone(message, RetryTimes.after(message.kind(), claimed.tries())),
            throttled -> postpone(message, RetryTimes.after(message.kind(), claimed.tries())),
            misconfigured -> postpone(message, RetryTimes.after(message.kind(), claimed.tries())),
            rejected -> giveUp(message, rejected.cause()),
            unknown -> unknown(message, claimed.tries(), unknown.cause()));
  }

  private SendResult send(OutboundMessage message) {
    return switch (message.channel()) {
      case SMS -> textMessages.send(message);
      case MAIL -> mails.send(message);
    };
  }

  private Outcome sent(OutboundMessage message) {
    return transactions.inTransaction(
        () -> {
          outbox.sent(message.id(), clock.instant());
          return new Outcome.Sent();
        });
  }

  private Outcome postpone(OutboundMessage message, Duration pause) {
    return transactions.inTransaction(
        () -> {
          outbox.postpone(message.id(), clock.instant().plus(pause));
          return new Outcome.Postponed();
        });
  }

  // A code is not sent again by itself: the member asks, and gets the same one.
  private Outcome unknown(OutboundMessage message, int triesBefore, String cause) {
    return message.kind().carriesCode() || triesBefore > 0
        ? giveUp(message, cause)
        : postpone(message, RetryTimes.afterUnknown());
  }

  private Outcome giveUp(OutboundMessage message, String cause) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          outbox.giveUp(message.id(), cause, now);
          journal.append(
              JournalEntry.anonymous(JournalEvent.MESSAGE_GIVEN_UP, now)
                  .with("message", message.id().toString())
                  .with("kind", message.kind().name())
                  .with("cause", cause));
          return new Outcome.GivenUp();
        });
  }
}
