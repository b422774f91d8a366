package org.parvis.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.domain.message.OutboundMessage;

/**
 * Messages that must leave. They are written in the business transaction and sent after it; their
 * arguments are sealed at rest and erased when the message is done with (security.md B6, N3).
 */
public interface Outbox {
  void put(OutboundMessage message, Instant now);

  /**
   * Costs what {@link #put} costs, and nothing leaves; for addresses that nobody has (security.md
   * A7).
   */
  void pretend(OutboundMessage message, Instant now);

  /** Takes the oldest message that is due and that nobody holds; one-time codes go first. */
  Optional<ClaimedMessage> claim(ServerLife holder, Instant now, Duration lease);

  void sent(UUID message, Instant now);

  void postpone(UUID message, Instant until);

  void giveUp(UUID message, String cause, Instant now);

  /** Withdraws what has not left yet; a message that left or is unknown is passed over. */
  void withdraw(UUID message, Instant now);

  /**
   * Frees what a life that has ended still holds: it can be claimed at once, and counts as tried.
   *
   * @return how many messages it held
   */
  int free(ServerLife ended, Instant now);

  /** What has not left yet and still may. */
  Backlog backlog();
}
