package org.parvis.application.message;

import java.time.Duration;
import java.util.List;
import org.parvis.domain.message.MessageKind;

/**
 * When a message that did not leave is tried again: a code soon or never, a notice with patience.
 */
final class RetryTimes {
  private static final List<Duration> CODE =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(15));
  private static final List<Duration> NOTICE =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));
  private static final Duration THROTTLED_CODE = Duration.ofSeconds(1);
  private static final Duration THROTTLED_NOTICE = Duration.ofSeconds(5);

  /** So that a gateway which takes all and answers nothing gets few copies in a notice's life. */
  private static final List<Duration> UNKNOWN =
      List.of(
          Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(12));

  private RetryTimes() {}

  /** The pause after this many tries before. */
  static Duration after(MessageKind kind, int triesBefore) {
    List<Duration> pauses = kind.carriesCode() ? CODE : NOTICE;
    return pauses.get(Math.min(triesBefore, pauses.size() - 1));
  }

  /** It was too much at once: soon, and without losing patience. */
  static Duration afterThrottled(MessageKind kind) {
    return kind.carriesCode() ? THROTTLED_CODE : THROTTLED_NOTICE;
  }

  /** Nobody said whether it left. */
  static Duration afterUnknown(int triesBefore) {
    return UNKNOWN.get(Math.min(triesBefore, UNKNOWN.size() - 1));
  }
}
