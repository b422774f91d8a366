package org.parvis.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine may say has words for the staff; that both languages have them is for others. */
class EngineWordsTest {
  private static final ResourceBundle STAFF =
      ResourceBundle.getBundle("org.parvis.adapter.web.staff", Locale.FRENCH);

  @ParameterizedTest
  @CsvSource({"Flag, flag.", "Advice, advice."})
  void every_word_of_the_engine_is_said_to_the_staff(String words, String prefix)
      throws ClassNotFoundException {
    Object[] codes = Class.forName("org.parvis.adapter.kyc.engine." + words).getEnumConstants();
    assertThat(codes).isNotEmpty();
    assertThat(Arrays.stream(codes).map(code -> prefix + code))
        .allSatisfy(key -> assertThat(STAFF.containsKey(key)).as(key).isTrue());
  }
}
