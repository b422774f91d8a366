package org.parvis.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Nested
  class Date {

    @Test
    void three_fields_that_name_a_day_give_a_birth_date() {
      assertThat(BirthDate.of(1987, 4, 23, TODAY))
          .contains(new BirthDate(LocalDate.of(1987, 4, 23)));
    }

    // security.md H3: 29 February
    @ParameterizedTest
    @CsvSource({
      "2000, 2, 29, true",
      "1900, 2, 29, false",
      "2001, 2, 29, false",
      "2004, 2, 29, true"
    })
    void the_29th_of_february_exists_in_leap_years_only(int y, int m, int d, boolean exists) {
      assertThat(BirthDate.of(y, m, d, TODAY).isPresent()).isEqualTo(exists);
    }

    @ParameterizedTest
    @CsvSource({"1987, 13, 1", "1987, 0, 1", "1987, 4, 31", "1987, 4, 0", "-1, 4, 1", "0, 1, 1"})
    void fields_that_name_no_day_give_none(int year, int month, int day) {
      assertThat(BirthDate.of(year, month, day, TODAY)).isEmpty();
    }

    @Test
    void nobody_is_born_tomorrow() {
      assertThat(BirthDate.of(2026, 11, 24, TODAY)).isPresent();
      assertThat(BirthDate.of(2026, 11, 25, TODAY)).isEmpty();
    }

    @Test
    void nobody_is_older_than_130_years() {
      assertThat(BirthDate.of(1896, 11, 24, TODAY)).isPresent();
      assertThat(BirthDate.of(1896, 11, 23, TODAY)).isEmpty();
    }

    @Test
    void a_year_of_age_is_complete_on_the_birthday() {
      BirthDate born = new BirthDate(LocalDate.of(2008, 11, 24));
      assertThat(born.ageOn(LocalDate.of(2026, 11, 23))).isEqualTo(17);
      assertThat(born.ageOn(LocalDate.of(2026, 11, 24))).isEqualTo(18);
    }
  }

  @Nested
  class Place {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Paris 13e",
          "L'Haÿ-les-Roses",
          "'s-Hertogenbosch",
          "Saint-Denis (La Réunion)",
          "Y",
          "Αθήνα",
          "東京",
          "القاهرة"
        })
    void a_town_in_any_script_is_taken(String town) {
      assertThat(Birthplace.parse(town, "FR")).contains(new Birthplace(town, "FR"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "75013", "Pa\u200fris", "Pa\u0007ris", "Paris\nLyon", "<b>Paris</b>"})
    void a_text_that_is_no_town_or_hides_something_is_refused(String town) {
      assertThat(Birthplace.parse(town, "FR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "fr", "FRA", "F1"})
    void a_country_is_two_capital_letters(String country) {
      assertThat(Birthplace.parse("Paris", country)).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> new Birthplace("Paris", country));
    }

    @Test
    void a_town_has_at_most_100_characters() {
      assertThat(Birthplace.parse("a".repeat(100), "FR")).isPresent();
      assertThat(Birthplace.parse("a".repeat(101), "FR")).isEmpty();
    }

    @Test
    void blanks_of_any_kind_around_do_not_matter() {
      assertThat(Birthplace.parse("\u00a0Paris  13e ", "FR"))
          .contains(new Birthplace("Paris 13e", "FR"));
    }
  }
}
