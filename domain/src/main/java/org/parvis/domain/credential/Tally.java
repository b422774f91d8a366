package org.parvis.domain.credential;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something happened within one stretch of time, which began with the first of them.
 *
 * @param amount how often, 0 or more
 * @param beganAt when the first of them happened
 */
public record Tally(int amount, Instant beganAt) {
  public Tally {
    if (amount < 0) {
      throw new IllegalArgumentException("nothing happens less than never");
    }
  }

  /** Nothing has happened yet. */
  public static Tally none(Instant now) {
    return new Tally(0, now);
  }

  /** This tally, or an empty one once its stretch of time is over. */
  public Tally at(Instant now, Duration window) {
    return now.isBefore(endsAt(window)) ? this : none(now);
  }

  /** One more. */
  public Tally another() {
    return new Tally(amount + 1, beganAt);
  }

  /** When counting begins anew. */
  public Instant endsAt(Duration window) {
    return beganAt.plus(window);
  }
}
