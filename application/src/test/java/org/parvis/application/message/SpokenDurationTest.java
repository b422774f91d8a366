package org.parvis.application.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.member.Language;

class SpokenDurationTest {

  @ParameterizedTest
  @CsvSource({
    "PT24H, 24 heures, 24 hours",
    "PT1H, 1 heure, 1 hour",
    "PT30M, 30 minutes, 30 minutes",
    "PT90M, 90 minutes, 90 minutes",
    "PT1M, 1 minute, 1 minute",
    "PT5M59S, 5 minutes, 5 minutes"
  })
  void a_duration_is_said_in_full_hours_or_in_minutes(
      Duration duration, String french, String english) {
    assertThat(spaced(duration, Language.FRENCH)).isEqualTo(french);
    assertThat(spaced(duration, Language.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({"FRENCH", "ENGLISH"})
  void number_and_unit_are_not_torn_apart(Language language) {
    assertThat(SpokenDuration.of(Duration.ofHours(24), language)).startsWith("24\u00a0h");
  }

  private static String spaced(Duration duration, Language language) {
    return SpokenDuration.of(duration, language).replace('\u00a0', ' ');
  }
}
