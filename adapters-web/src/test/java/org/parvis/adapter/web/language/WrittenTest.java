package org.parvis.adapter.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.domain.banking.Money;
import org.parvis.domain.member.Language;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class WrittenTest {
  private static final Instant MOMENT = Instant.parse("2026-11-26T13:05:00Z");

  @Test
  void a_moment_is_written_in_french_in_the_zone_of_the_institution() {
    assertThat(spaced(in(Language.FRENCH).moment(MOMENT))).isEqualTo("jeudi 26 novembre à 14 h 05");
  }

  @Test
  void a_moment_is_written_in_english() {
    assertThat(spaced(in(Language.ENGLISH).moment(MOMENT)))
        .isEqualTo("Thursday 26 November at 14:05");
  }

  @Test
  void an_hour_is_not_cut_at_the_end_of_a_line() {
    assertThat(in(Language.FRENCH).moment(MOMENT)).endsWith("14\u00A0h\u00A005");
  }

  @Test
  void an_amount_is_written_as_people_write_it() {
    assertThat(spaced(in(Language.FRENCH).amount(new Money(123_456)))).isEqualTo("1 234,56 €");
    assertThat(in(Language.ENGLISH).amount(new Money(123_456))).isEqualTo("€1,234.56");
    assertThat(spaced(in(Language.FRENCH).amount(new Money(-5)))).isEqualTo("\u22120,05 €");
  }

  @Test
  void the_first_language_that_we_speak_wins() {
    assertThat(PageLanguage.wanted(List.of(Locale.GERMAN, Locale.UK, Locale.FRANCE)))
        .contains(Language.ENGLISH);
    assertThat(PageLanguage.wanted(List.of(Locale.GERMAN))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a b",
        "/a\r\nSet-Cookie: x=y",
        ""
      })
  void the_way_back_never_leads_to_another_site(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
  }

  @Test
  void the_way_back_keeps_the_address() {
    assertThat(LocalPath.orHome("/link.xhtml?token=abc-_1")).isEqualTo("/link.xhtml?token=abc-_1");
    assertThat(LocalPath.orHome("/")).isEqualTo("/");
  }

  private static Written in(Language language) {
    Written written = new Written();
    written.settings = Spoken.SETTINGS;
    written.language =
        new PageLanguage() {
          @Override
          public Language language() {
            return language;
          }
        };
    return written;
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\u00A0\\u202F]", " ");
  }
}
