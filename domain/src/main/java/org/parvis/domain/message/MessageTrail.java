package org.parvis.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a message, from our own notes and from receipts, whichever came first.
 *
 * @param noted what we know by ourselves
 * @param tries how often it was on its way
 * @param handover the route that took it last, or may have
 * @param cause why it did not leave, or is unknown
 * @param receipts oldest first
 */
public record MessageTrail(
    UUID message,
    Channel channel,
    MessageKind kind,
    MessageState noted,
    int tries,
    Optional<Handover> handover,
    Optional<String> cause,
    Instant putAt,
    Optional<Instant> closedAt,
    List<Receipt> receipts) {
  private static final Duration RECEIPTS_COME_WITHIN = Duration.ofDays(2);

  public MessageTrail {
    receipts = List.copyOf(receipts);
  }

  /** The most that is known. */
  public MessageState state() {
    return receipts.stream()
        .map(receipt -> receipt.status().state())
        .reduce(noted, MessageState::or);
  }

  /** When that became known. */
  public Instant since() {
    MessageState state = state();
    return receipts.stream()
        .filter(receipt -> receipt.status().state() == state)
        .map(Receipt::at)
        .findFirst()
        .or(() -> closedAt)
        .orElse(putAt);
  }

  /** Whether a gateway has it and no final receipt is to be expected any more. */
  public boolean isWithoutReceiptAt(Instant now) {
    return !state().isFinal()
        && closedAt.filter(left -> !now.isBefore(left.plus(RECEIPTS_COME_WITHIN))).isPresent();
  }
}
