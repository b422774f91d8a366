package org.parvis.application.message;

import java.time.Duration;
import java.time.Instant;

/**
 * How many messages may leave by a route. It fills with time up to one second's worth; the last
 * fifth is for codes. Used by several threads.
 */
final class TokenBucket {
  private static final double FOR_CODES = 0.2;

  private final double perSecond;
  private final double capacity;
  private double tokens;
  private Instant filledAt;

  /** A full one for this many messages a second, above 0. */
  TokenBucket(double perSecond, Instant now) {
    this.perSecond = perSecond;
    this.capacity = Math.max(1, perSecond);
    this.tokens = capacity;
    this.filledAt = now;
  }

  /** Takes a token if there is one: {@link Duration#ZERO} then, else how long to wait for one. */
  synchronized Duration take(boolean forCode, Instant now) {
    fill(now);
    double needed = forCode ? 1 : Math.min(capacity, 1 + FOR_CODES * capacity);
    if (tokens >= needed) {
      tokens--;
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((needed - tokens) / perSecond * 1e9));
  }

  /** The gateway says that it is too much: a second's worth is held back. */
  synchronized void empty(Instant now) {
    tokens = 0;
    filledAt = now;
  }

  private void fill(Instant now) {
    if (now.isAfter(filledAt)) {
      double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
      tokens = Math.min(capacity, tokens + seconds * perSecond);
      filledAt = now;
    }
  }
}
