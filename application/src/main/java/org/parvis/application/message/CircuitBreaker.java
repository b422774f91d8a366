package org.parvis.application.message;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a gateway alone that does not answer: after three failures in a row for 5 seconds, twice
 * as long after each trial that fails again, a minute at most. One message at a time tries whether
 * it is back. Used by several threads.
 */
final class CircuitBreaker {
  private static final int FAILURES = 3;
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private int failures;
  private Duration pause = FIRST;
  private Instant closedUntil = Instant.MIN;

  /** Whether a message may try; a yes after a pause is one trial, and the pause begins anew. */
  synchronized boolean lets(Instant now) {
    if (failures < FAILURES) {
      return true;
    }
    if (now.isBefore(closedUntil)) {
      return false;
    }
    closedUntil = now.plus(pause);
    return true;
  }

  /** Whether {@link #lets} would say yes. */
  synchronized boolean wouldLet(Instant now) {
    return failures < FAILURES || !now.isBefore(closedUntil);
  }

  synchronized void worked() {
    failures = 0;
    pause = FIRST;
  }

  synchronized void failed(Instant now) {
    failures++;
    if (failures > FAILURES) {
      pause = min(pause.multipliedBy(2));
    }
    if (failures >= FAILURES) {
      closedUntil = now.plus(pause);
    }
  }

  /**
   * Leaves it alone for the longest pause at once: nothing will change by itself.
   *
   * @return whether it was open before
   */
  synchronized boolean trip(Instant now) {
    boolean wasOpen = failures < FAILURES;
    failures = FAILURES;
    pause = LONGEST;
    closedUntil = now.plus(pause);
    return wasOpen;
  }

  private static Duration min(Duration wanted) {
    return wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
  }
}
