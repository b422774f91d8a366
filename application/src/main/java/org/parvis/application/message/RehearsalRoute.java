package org.parvis.application.message;

import java.time.Duration;
import java.util.function.Consumer;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.Transactions;
import org.parvis.domain.message.MailboxMessage;

/** Delivers to the rehearsal mailbox, or fails the way a trainer has asked for. */
public final class RehearsalRoute {
  private static final Duration SLOW = Duration.ofSeconds(8);

  private final RehearsalMailbox mailbox;
  private final Transactions transactions;
  private final Consumer<Duration> pause;

  /**
   * Makes a route.
   *
   * @param pause how time is spent when the gateway is told to be slow
   */
  public RehearsalRoute(
      RehearsalMailbox mailbox, Transactions transactions, Consumer<Duration> pause) {
    this.mailbox = mailbox;
    this.transactions = transactions;
    this.pause = pause;
  }

  public SendResult deliver(MailboxMessage message) {
    return switch (transactions.inTransaction(mailbox::failure)) {
      case NONE -> accept(message);
      case DOWN -> new SendResult.NotSent("rehearsal: down");
      case REJECT -> new SendResult.Rejected("rehearsal: rejected");
      case SLOW -> {
        pause.accept(SLOW);
        yield accept(message);
      }
    };
  }

  private SendResult accept(MailboxMessage message) {
    return transactions.inTransaction(
        () -> {
          mailbox.put(message);
          return new SendResult.Accepted();
        });
  }
}
