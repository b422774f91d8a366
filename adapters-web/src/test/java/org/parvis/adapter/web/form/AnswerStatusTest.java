package org.parvis.adapter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class AnswerStatusTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  // Who comes back when told so must not come too early.
  @ParameterizedTest
  @CsvSource({"600000, 600", "599001, 600", "1, 1", "0, 1", "-5000, 1"})
  void A9_the_wait_is_told_in_whole_seconds_and_never_too_short(long millis, String seconds) {
    AnswerStatus status = new AnswerStatus();
    status.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    assertThat(status.secondsUntil(NOW.plusMillis(millis))).isEqualTo(seconds);
  }
}
