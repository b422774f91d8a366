package org.parvis.application.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.SendResult;
import org.parvis.application.port.Transactions;
import org.parvis.domain.message.Channel;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MailboxMessage;
import org.parvis.domain.message.ReceiptStatus;

/** Delivers to the rehearsal mailbox and reports, or fails the way a trainer has asked for. */
public final class RehearsalRoute {
  /** What it is called in trails. */
  public static final String NAME = "mailbox";

  private static final Duration SLOW = Duration.ofSeconds(8);
  private static final Duration LATE = Duration.ofSeconds(45);

  private final RehearsalMailbox mailbox;
  private final TakeReceipt takeReceipt;
  private final Transactions transactions;
  private final Consumer<Duration> pause;

  /**
   * Makes a route.
   *
   * @param pause how time is spent when the gateway is told to be slow
   */
  public RehearsalRoute(
      RehearsalMailbox mailbox,
      TakeReceipt takeReceipt,
      Transactions transactions,
      Consumer<Duration> pause) {
    this.mailbox = mailbox;
    this.takeReceipt = takeReceipt;
    this.transactions = transactions;
    this.pause = pause;
  }

  public SendResult deliver(MailboxMessage message) {
    return switch (transactions.inTransaction(mailbox::failure)) {
      case NONE -> delivered(message);
      case DOWN -> new SendResult.NotSent("rehearsal: down");
      case THROTTLE -> new SendResult.Throttled("rehearsal: slower");
      case REJECT -> new SendResult.Rejected("rehearsal: rejected");
      case LOSE -> new SendResult.Accepted();
      case LATE -> put(later(message));
      case DUPLICATE -> {
        report(message);
        report(message);
        yield put(message, again(message));
      }
      case SLOW -> {
        pause.accept(SLOW);
        yield delivered(message);
      }
    };
  }

  private SendResult delivered(MailboxMessage message) {
    SendResult taken = put(message);
    report(message);
    return taken;
  }

  private SendResult put(MailboxMessage... messages) {
    return transactions.inTransaction(
        () -> {
          for (MailboxMessage message : messages) {
            mailbox.put(message);
          }
          return new SendResult.Accepted();
        });
  }

  // Telephones report, letter boxes do not.
  private void report(MailboxMessage message) {
    if (message.channel() == Channel.SMS) {
      boolean unused =
          takeReceipt
              .execute(
                  new TakeReceipt.Command(
                      new Handover(NAME, message.id().toString()),
                      ReceiptStatus.DELIVERED,
                      "rehearsal"))
              .match(taken -> true, known -> true);
    }
  }

  private static MailboxMessage later(MailboxMessage message) {
    return new MailboxMessage(
        message.id(),
        message.channel(),
        message.address(),
        message.subject(),
        message.text(),
        message.at().plus(LATE));
  }

  private static MailboxMessage again(MailboxMessage message) {
    return new MailboxMessage(
        UUID.nameUUIDFromBytes(("again " + message.id()).getBytes(UTF_8)),
        message.channel(),
        message.address(),
        message.subject(),
        message.text(),
        message.at());
  }
}
