package org.parvis.application.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.ClaimedMessage;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.Outbox.Lane;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.Transactions;
import org.parvis.domain.message.OutboundMessage;

/**
 * Claims in one transaction, sends outside, notes each result in another (security.md N3). Codes
 * are claimed one at a time: what a killed server held is in doubt, and a code in doubt never
 * leaves again by itself.
 */
public final class DispatchMessagesService implements DispatchMessages {
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Longer than any gateway is waited for, to be reached and to answer. */
  private static final Duration LONGEST_SEND = Duration.ofSeconds(25);

  private static final int BATCH = 10;

  private final ServerLife life;
  private final Outbox outbox;
  private final Routes texts;
  private final Routes mails;
  private final MessageNotes notes;
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
      Routes texts,
      Routes mails,
      MessageNotes notes,
      Transactions transactions,
      Clock clock) {
    this.life = life;
    this.outbox = outbox;
    this.texts = texts;
    this.mails = mails;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    Lane lane = command.lane();
    if (!routes(lane).areOpen()) {
      return new Outcome.Idle();
    }
    Instant now = clock.instant();
    int most = lane == Lane.CODES ? 1 : BATCH;
    List<ClaimedMessage> claimed =
        transactions.inTransaction(() -> outbox.claim(life, lane, most, now, LEASE));
    claimed.forEach(message -> dispatch(lane, message, now.plus(LEASE)));
    return claimed.isEmpty() ? new Outcome.Idle() : new Outcome.Dispatched(claimed.size());
  }

  private Routes routes(Lane lane) {
    return switch (lane) {
      case CODES, NOTICES -> texts;
      case MAILS -> mails;
    };
  }

  private void dispatch(Lane lane, ClaimedMessage claimed, Instant leaseEnds) {
    OutboundMessage message = claimed.message();
    Instant now = clock.instant();
    if (!now.plus(LONGEST_SEND).isBefore(leaseEnds)) {
      notes.release(message);
    } else if (!now.isBefore(message.notAfter())) {
      notes.giveUp(message, "too late");
    } else if (!mayLeave(claimed)) {
      notes.leaveInDoubt(message);
    } else {
      routes(lane)
          .send(message)
          .ifPresentOrElse(routed -> notes.note(claimed, routed), () -> notes.release(message));
    }
  }

  // A notice may come twice rather than never, unless it is known to have come.
  private boolean mayLeave(ClaimedMessage claimed) {
    if (claimed.message().kind().carriesCode()) {
      return !claimed.inDoubt();
    }
    return claimed.tries() == 0 || !notes.isDelivered(claimed.message());
  }
}
