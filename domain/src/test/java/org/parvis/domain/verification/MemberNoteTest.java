package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNoteTest {

  @ParameterizedTest
  @CsvSource({
    "'  Bonjour,   merci  ', 'Bonjour, merci'",
    "'a\u0000b\u0007c', 'a b c'",
    "'pay \u202eecnava', 'pay ecnava'",
    "'\ufeffdeux\u200bmots', 'deuxmots'",
    "'e\u0301te\u0301', 'été'",
    "'\ud83d\ude00 ok', '\ud83d\ude00 ok'",
    "'می\u200cخواهم', 'می\u200cخواهم'"
  })
  void what_is_no_writing_falls_away(String written, String kept) {
    assertThat(MemberNote.parse(written).map(MemberNote::text)).contains(kept);
  }

  @Test
  void line_ends_stay_and_do_not_pile_up() {
    assertThat(MemberNote.parse("Un.\r\n\r\n\r\n \tDeux.\rTrois.").map(MemberNote::text))
        .contains("Un.\n\nDeux.\nTrois.");
  }

  @Test
  void nothing_is_a_note_too() {
    assertThat(MemberNote.parse(" \n ")).contains(MemberNote.NONE);
  }

  @Test
  void five_hundred_characters_are_a_note_and_one_more_is_none() {
    assertThat(MemberNote.parse(" " + "x".repeat(500) + " ")).isPresent();
    assertThat(MemberNote.parse("x".repeat(501))).isEmpty();
  }

  @Test
  void only_a_clean_note_exists() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MemberNote(" x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new MemberNote("x".repeat(501)));
  }

  @Test
  void its_text_form_shows_nothing() {
    assertThat(new MemberNote("ma mère est malade")).hasToString("MemberNote[redacted]");
    assertThat(new MemberNote("a")).isEqualTo(new MemberNote("a")).hasSameHashCodeAs("a");
  }
}
