package org.parvis.application.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.domain.message.MessageTrail;

/**
 * What became of the message that carries a code, as its member is told.
 *
 * @param since when that became so
 */
public record CodeDelivery(State state, Instant since) {
  private static final Duration LATE_AFTER = Duration.ofSeconds(30);

  /** What a member can make something of. */
  public enum State {
    ON_ITS_WAY,
    /** It should have left by now. */
    LATE,
    SENT,
    /** The operator says so. */
    DELIVERED,
    FAILED,
    /** It may have left. */
    UNKNOWN;

    /** Whether the member should be shown what else can be done at once. */
    public boolean needsAnotherWay() {
      return switch (this) {
        case LATE, FAILED, UNKNOWN -> true;
        case ON_ITS_WAY, SENT, DELIVERED -> false;
      };
    }

    /** Whether nothing more will be told by itself. */
    public boolean isFinal() {
      return this == DELIVERED || this == FAILED;
    }
  }

  /** Of a code whose message is not known, nothing more is said than that it is on its way. */
  static CodeDelivery of(Optional<MessageTrail> trail, Instant now) {
    return trail
        .map(known -> new CodeDelivery(state(known, now), known.since()))
        .orElseGet(() -> new CodeDelivery(State.ON_ITS_WAY, now));
  }

  private static State state(MessageTrail trail, Instant now) {
    return switch (trail.state()) {
      // What was never meant to leave looks like what waits (security.md B8).
      case WAITING, WITHDRAWN ->
          now.isBefore(trail.putAt().plus(LATE_AFTER)) ? State.ON_ITS_WAY : State.LATE;
      case ACCEPTED -> State.SENT;
      case DELIVERED -> State.DELIVERED;
      case GIVEN_UP, EXPIRED, FAILED -> State.FAILED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }
}
