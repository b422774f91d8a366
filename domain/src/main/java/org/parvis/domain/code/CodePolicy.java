package org.parvis.domain.code;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The limits of one-time codes (security.md B2, B5, B7).
 *
 * @param life how long a code is valid, at most 10 minutes
 * @param checks comparisons per code, at most 5
 * @param checksPerDay wrong codes of one member in 24 hours, whatever the number of codes, at most
 *     100
 * @param resendAfter the pause between two messages to one number
 * @param perTenMinutes messages to one number in 10 minutes
 * @param perDay messages to one number in 24 hours
 * @param perDayInAll messages to all numbers together in one day; 0 stops all of them
 */
public record CodePolicy(
    Duration life,
    int checks,
    int checksPerDay,
    Duration resendAfter,
    int perTenMinutes,
    int perDay,
    int perDayInAll) {
  private static final Duration SHORT_WINDOW = Duration.ofMinutes(10);
  private static final Duration LONG_WINDOW = Duration.ofDays(1);

  public CodePolicy {
    if (life.compareTo(Duration.ofMinutes(10)) > 0 || life.isNegative() || life.isZero()) {
      throw new IllegalArgumentException("a code lives at most 10 minutes");
    }
    if (checks < 1
        || checks > 5
        || checksPerDay < 1
        || checksPerDay > 100
        || perTenMinutes < 1
        || perDay < perTenMinutes
        || perDayInAll < 0
        || resendAfter.isNegative()) {
      throw new IllegalArgumentException("limits against security.md B5, B7");
    }
  }

  /** How far back the sends to a number and the wrong codes of a member matter. */
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

  /**
   * How many wrong codes a member may still type, whatever the number of codes (security.md B5).
   *
   * @param wrong when the member typed wrong ones within {@link #window}, in any order
   */
  public int checksLeft(List<Instant> wrong) {
    return Math.max(0, checksPerDay - wrong.size());
  }

  /**
   * From when on a member may try again who has none left; empty while some are left.
   *
   * @param wrong as in {@link #checksLeft}
   */
  public Optional<Instant> noCheckBefore(List<Instant> wrong) {
    return wrong.stream()
        .sorted(Comparator.reverseOrder())
        .skip(checksPerDay - 1L)
        .findFirst()
        .map(oldest -> oldest.plus(LONG_WINDOW));
  }

  /** The day by which the messages to all numbers are counted: UTC's, whose days are all alike. */
  public Instant dayOf(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** When the next such day begins. */
  public Instant dayAfter(Instant now) {
    return dayOf(now).plus(LONG_WINDOW);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
