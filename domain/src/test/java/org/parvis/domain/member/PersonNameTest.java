package org.parvis.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anaïs",
        "Zoé",
        "Jean-Baptiste",
        "D'Angelo",
        "L’Hôte",
        "'t Hart",
        "Gal·la",
        "de la Fontaine",
        "Ng",
        "Nguyễn",
        "Ærøskøbing",
        "Łukasz",
        "Šimůnek",
        "Иванов",
        "Ελένη",
        "محمد",
        "דוד",
        "王小明",
        "さくら",
        "김민준",
        "อภิชาติ",
        "प्रिया",
        "St. John"
      })
  void a_name_in_any_script_is_taken(String text) {
    assertThat(PersonName.part(text)).contains(text);
  }

  @Test
  void blanks_of_any_kind_around_and_between_become_single_spaces() {
    assertThat(PersonName.part("\u00a0 Anaïs \u2003 Zoé\u202f")).contains("Anaïs Zoé");
  }

  @Test
  void commas_between_given_names_as_cards_print_them_mean_a_space() {
    assertThat(PersonName.part("Maëlys-Gaëlle, Marie")).contains("Maëlys-Gaëlle Marie");
    assertThat(PersonName.part("Anaïs,Zoé,")).contains("Anaïs Zoé");
    assertThat(PersonName.part(",")).isEmpty();
  }

  @Test
  void a_decomposed_accent_is_the_same_name_as_a_composed_one() {
    assertThat(PersonName.part("Zoe\u0301")).isEqualTo(PersonName.part("Zo\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "-",
        "'",
        "'-",
        "Ana1s",
        "<script>",
        "Ana\u0000is",
        "Ana\tis",
        "Ana\nis",
        "Ana\u200fis",
        "\u202eAnais",
        "Ana\u200bis",
        "\ufeffAnais",
        "Ana;is",
        "Ana@is",
        "\u0301Anais",
        "Anaïs😀"
      })
  void a_text_that_is_no_name_or_hides_something_is_refused(String text) {
    assertThat(PersonName.part(text)).isEmpty();
  }

  @Test
  void a_part_has_at_most_100_characters() {
    assertThat(PersonName.part("a".repeat(100))).isPresent();
    assertThat(PersonName.part("a".repeat(101))).isEmpty();
  }

  @Test
  void given_names_and_birth_name_are_needed_and_the_usage_name_is_not() {
    assertThat(new PersonName("Anaïs", "Lefèvre", "").inDailyLife()).isEqualTo("Anaïs Lefèvre");
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("", "Lefèvre", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Anaïs", "", ""));
  }

  @Test
  void a_person_is_addressed_by_the_usage_name_where_there_is_one() {
    assertThat(new PersonName("Anaïs", "Lefèvre", "Roux").inDailyLife()).isEqualTo("Anaïs Roux");
  }
}
