package org.parvis.domain.session;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long a session lives and how long its proofs count (RTS art. 4(3)(d); security.md E4).
 *
 * @param platformIdle without activity, at most 1 hour
 * @param platformAbsolute from sign-in, at most 24 hours
 * @param bankingIdle without activity, at most 5 minutes
 * @param bankingAbsolute from the older of the two proofs, at most 30 minutes
 */
public record SessionPolicy(
    Duration platformIdle,
    Duration platformAbsolute,
    Duration bankingIdle,
    Duration bankingAbsolute) {
  public SessionPolicy {
    if (bankingIdle.compareTo(Duration.ofMinutes(5)) > 0
        || platformIdle.compareTo(Duration.ofHours(1)) > 0
        || platformAbsolute.compareTo(Duration.ofHours(24)) > 0
        || bankingAbsolute.compareTo(Duration.ofMinutes(30)) > 0) {
      throw new IllegalArgumentException("limits against security.md E4");
    }
    if (Stream.of(platformIdle, platformAbsolute, bankingIdle, bankingAbsolute)
        .anyMatch(limit -> limit.isNegative() || limit.isZero())) {
      throw new IllegalArgumentException("a session that cannot live");
    }
  }
}
