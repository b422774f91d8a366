package org.parvis.domain.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How often a member may try (security.md G1, H7).
 *
 * @param perDay submitted attempts in 24 hours
 * @param inAll submitted attempts before only a person can help
 * @param attemptLife how long an open attempt waits for its member
 */
public record RetryPolicy(int perDay, int inAll, Duration attemptLife) {
  private static final Duration DAY = Duration.ofDays(1);

  public RetryPolicy {
    if (perDay < 1 || inAll < perDay) {
      throw new IllegalArgumentException("at least one attempt a day, and no fewer in all");
    }
    if (attemptLife.isNegative() || attemptLife.isZero()) {
      throw new IllegalArgumentException("an attempt that cannot live");
    }
  }

  /**
   * Whether another attempt may start.
   *
   * @param submitted when earlier attempts of the member were submitted, in any order
   */
  public RetryDecision decide(List<Instant> submitted, Instant now) {
    if (submitted.size() >= inAll) {
      return new RetryDecision.Exhausted();
    }
    List<Instant> today =
        submitted.stream()
            .filter(at -> at.plus(DAY).isAfter(now))
            .sorted(Comparator.naturalOrder())
            .toList();
    if (today.size() >= perDay) {
      return new RetryDecision.Later(today.get(today.size() - perDay).plus(DAY));
    }
    return new RetryDecision.Allowed(Math.min(perDay - today.size(), inAll - submitted.size()));
  }
}
