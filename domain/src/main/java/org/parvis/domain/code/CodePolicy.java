package org.parvis.domain.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The limits of one-time codes (security.md B2, B5, B7).
 *
 * @param life how long a code is valid, at most 10 minutes
 * @param checks comparisons per code, at most 5
 * @param resendAfter the pause between two messages to one number
 * @param perTenMinutes messages to one number in 10 minutes
 * @param perDay messages to one number in 24 hours
 */
public record CodePolicy(
    Duration life, int checks, Duration resendAfter, int perTenMinutes, int perDay) {
  private static final Duration SHORT_WINDOW = Duration.ofMinutes(10);
  private static final Duration LONG_WINDOW = Duration.ofDays(1);

  public CodePolicy {
    if (life.compareTo(Duration.ofMinutes(10)) > 0 || life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException("a code lives at most 10 minutes");
    }
    if (checks < 1
        || checks > 5
        || perTenMinutes < 1
        || perDay < perTenMinutes
        || resendAfter.isNegative()) {
      throw new IllegalArgumentException("limits against security.md B5, B7");
    }
  }

  /** How far back the sends to a number matter. */
  public Duration window() {
    return LONG_WINDOW;
  }

  /**
   * Whether another message may leave.
   *
   * @param sends when messages left for this number within {@link #window}, in any order
   */
  public SendDecision decide(List<Instant> sends, Instant now) {
    List<Instant> newestFirst = sends.stream().sorted(Comparator.reverseOrder()).toList();
    Instant until = Instant.MIN;
    if (!newestFirst.isEmpty()) {
      until = newestFirst.get(0).plus(resendAfter);
    }
    if (newestFirst.size() >= perTenMinutes) {
      until = later(until, newestFirst.get(perTenMinutes - 1).plus(SHORT_WINDOW));
    }
    if (newestFirst.size() >= perDay) {
      until = later(until, newestFirst.get(perDay - 1).plus(LONG_WINDOW));
    }
    return now.isBefore(until) ? new SendDecision.Wait(until) : new SendDecision.Allowed();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
