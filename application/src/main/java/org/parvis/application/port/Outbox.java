package org.parvis.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.domain.message.Handover;
import org.parvis.domain.message.MessageTrail;
import org.parvis.domain.message.OutboundMessage;

/**
 * Messages that must leave. They are written in the business transaction and sent after it; their
 * arguments are sealed at rest and erased when the message is done with (security.md B6, N3).
 */
public interface Outbox {
  /** What is claimed together. Each has its own senders, so that a code overtakes every notice. */
  enum Lane {
    /** Text messages that carry a one-time code. */
    CODES,
    /** The other text messages. */
    NOTICES,
    MAILS
  }

  void put(OutboundMessage message, Instant now);

  /**
   * Costs what {@link #put} costs, and nothing leaves; for addresses that nobody has (security.md
   * A7).
   */
  void pretend(OutboundMessage message, Instant now);

  /**
   * Takes the oldest messages of a lane that are due and that nobody holds.
   *
   * @param most how many at most
   */
  List<ClaimedMessage> claim(ServerLife holder, Lane lane, int most, Instant now, Duration lease);

  void accepted(UUID message, Handover handover, Instant now);

  /**
   * It may have left, and is not sent again.
   *
   * @param handover by which way, if that is known
   */
  void unknown(UUID message, Optional<Handover> handover, String cause, Instant now);

  /** It was claimed and not tried: it is there for everybody, as if it had not been claimed. */
  void release(UUID message, Instant now);

  /** It did not leave for certain, and is tried again. */
  void postpone(UUID message, Instant until);

  void giveUp(UUID message, String cause, Instant now);

  /** Withdraws what has not left yet; a message that left or is unknown is passed over. */
  void withdraw(UUID message, Instant now);

  /**
   * Frees what a life that has ended still holds: it can be claimed at once, counts as tried, and
   * is in doubt.
   *
   * @return how many messages it held
   */
  int free(ServerLife ended, Instant now);

  /** What has not left yet and still may. */
  Backlog backlog();

  /** What became of a message. */
  Optional<MessageTrail> trail(UUID message);

  /**
   * What became of the messages to an address, newest first.
   *
   * @param address as it stands in the message
   */
  List<MessageTrail> trailsTo(String address, int most);
}
