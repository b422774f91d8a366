package org.parvis.domain.verification.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.verification.validity.Validity.Cause;
import org.parvis.domain.verification.validity.Validity.Ended;
import org.parvis.domain.verification.validity.Validity.Unknown;
import org.parvis.domain.verification.validity.Validity.Valid;

class DocumentValidityRulesTest {
  private static final LocalDate BORN = LocalDate.of(1980, 6, 15);

  private static final DocumentValidityRules RULES =
      ValidityRulesText.parse(
          """
          version = test
          valid 10 years   | FRA     | FRID     | ..2004-01-01           | any   | a
          valid 15 years   | FRA     | FRID     | 2004-01-02..2013-12-31 | adult | b
          valid 15 years   | FRA     | FRID     | 2014-01-01..           | adult | c
          valid 10 years   | FRA     | FRID     | 2004-01-02..           | minor | d
          ended 2031-08-03 | FRA ROU | FRID TD2 | any | born after 1951-08-02 | e
          ended 2026-08-03 | GRC ITA | none     | any | any                   | f
          """
              .lines()
              .toList(),
          problem -> {
            throw new AssertionError(problem);
          });

  private static DocumentFacts printing(String issuer, String format, String expiry) {
    return new DocumentFacts(
        issuer, format, Optional.of(BORN), Optional.of(LocalDate.parse(expiry)), Optional.empty());
  }

  private static DocumentFacts oldCard(String month, LocalDate born) {
    return new DocumentFacts(
        "FRA", "FRID", Optional.of(born), Optional.empty(), Optional.of(YearMonth.parse(month)));
  }

  private static Validity on(String day, DocumentFacts facts) {
    return RULES.of(facts, LocalDate.parse(day));
  }

  private static Valid until(String day) {
    return new Valid(LocalDate.parse(day));
  }

  @Nested
  class WhatIsPrinted {
    private final DocumentFacts card = printing("FRA", "TD1", "2027-03-09");

    @Test
    void the_day_before_the_last_day_is_valid() {
      assertThat(on("2027-03-08", card)).isEqualTo(until("2027-03-09"));
    }

    @Test
    void the_last_day_is_a_day_of_validity() {
      assertThat(on("2027-03-09", card)).isEqualTo(until("2027-03-09"));
    }

    @Test
    void the_day_after_is_not() {
      assertThat(on("2027-03-10", card)).isEqualTo(new Ended(Cause.PRINTED_DATE));
    }

    @Test
    void a_zone_without_a_date_and_without_a_rule_says_nothing() {
      DocumentFacts none =
          new DocumentFacts("BEL", "TD1", Optional.of(BORN), Optional.empty(), Optional.empty());

      assertThat(on("2026-11-25", none)).isEqualTo(new Unknown());
    }
  }

  // Décret n° 2013-1188: ten years are printed, adults have five more.
  @Nested
  class FrenchCardOf1994 {
    @ParameterizedTest
    @CsvSource({
      // The first day of the month counts: the day is in print only.
      "2013-12, 2026-11-25, 2028-11-30",
      "2013-12, 2028-11-30, 2028-11-30",
      "2011-11, 2026-10-31, 2026-10-31",
      "2014-01, 2028-12-31, 2028-12-31",
      "2004-02, 2019-01-31, 2019-01-31",
      "2015-06, 2026-11-25, 2030-05-31",
      // From 3 August 2031 the model has ended.
      "2017-03, 2026-11-25, 2031-08-02",
      "2021-07, 2031-08-02, 2031-08-02",
      "2003-12, 2013-11-30, 2013-11-30"
    })
    void of_an_adult_is_valid_from_the_first_day_of_its_month(
        String month, String day, String lastDay) {
      assertThat(on(day, oldCard(month, BORN))).isEqualTo(until(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
      "2011-11, 2026-11-01",
      "2011-11, 2026-11-29",
      "2013-12, 2028-12-01",
      "2013-12, 2028-12-30",
      "2014-01, 2029-01-30",
      "2004-02, 2019-02-27"
    })
    void in_the_month_of_its_end_a_person_reads_the_day(String month, String day) {
      assertThat(on(day, oldCard(month, BORN))).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @CsvSource({"2011-11, 2026-11-30", "2013-12, 2028-12-31", "2004-02, 2019-02-28"})
    void after_the_last_day_of_its_month_it_has_ended(String month, String day) {
      assertThat(on(day, oldCard(month, BORN))).isEqualTo(new Ended(Cause.PERIOD_OVER));
    }

    @Test
    void what_had_ended_before_2014_was_not_prolonged() {
      assertThat(on("2014-01-01", oldCard("2003-12", BORN)))
          .isEqualTo(new Ended(Cause.PERIOD_OVER));
      // 1 January 2004 is not prolonged, the days after it are.
      assertThat(on("2014-01-01", oldCard("2004-01", BORN))).isEqualTo(new Unknown());
      assertThat(on("2013-12-31", oldCard("2004-01", BORN))).isEqualTo(until("2013-12-31"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, true", "2026-09-01, false"})
    void of_somebody_not_of_age_at_issue_is_valid_for_ten_years(String day, boolean valid) {
      LocalDate seventeen = LocalDate.of(1999, 3, 1);
      DocumentFacts card = oldCard("2016-09", seventeen);

      assertThat(on(day, card)).isEqualTo(valid ? until("2026-08-31") : new Unknown());
    }

    @Test
    void somebody_who_came_of_age_in_the_month_of_issue_may_have_had_either() {
      DocumentFacts card = oldCard("2013-05", LocalDate.of(1995, 5, 20));

      assertThat(on("2023-04-30", card)).isEqualTo(until("2023-04-30"));
      assertThat(on("2026-11-25", card)).isEqualTo(new Unknown());
      assertThat(on("2028-05-31", card)).isEqualTo(new Ended(Cause.PERIOD_OVER));
    }

    @ParameterizedTest
    @CsvSource({"1995-05-01, true", "1995-05-02, false"})
    void of_age_is_who_has_turned_18_on_the_first_day_of_the_month(LocalDate born, boolean adult) {
      assertThat(on("2026-11-25", oldCard("2013-05", born)))
          .isEqualTo(adult ? until("2028-04-30") : new Unknown());
    }

    @Test
    void without_a_month_or_a_date_of_birth_nothing_is_known() {
      DocumentFacts noMonth =
          new DocumentFacts("FRA", "FRID", Optional.of(BORN), Optional.empty(), Optional.empty());
      DocumentFacts noBirth =
          new DocumentFacts(
              "FRA",
              "FRID",
              Optional.empty(),
              Optional.empty(),
              Optional.of(YearMonth.of(2013, 5)));

      assertThat(on("2026-11-25", noMonth)).isEqualTo(new Unknown());
      assertThat(on("2026-11-25", noBirth)).isEqualTo(new Unknown());
    }
  }

  // Regulation (EU) 2019/1157 article 5, replaced by Council Regulation (EU) 2025/1208.
  @Nested
  class ModelsThatEnd {
    @Test
    void a_larger_card_of_the_union_is_valid_until_2_august_2031_whatever_it_prints() {
      DocumentFacts card = printing("ROU", "TD2", "2035-01-01");

      assertThat(on("2031-08-02", card)).isEqualTo(until("2031-08-02"));
      assertThat(on("2031-08-03", card)).isEqualTo(new Ended(Cause.MODEL_ENDED));
    }

    @Test
    void an_earlier_printed_day_comes_first() {
      DocumentFacts card = printing("ROU", "TD2", "2030-01-01");

      assertThat(on("2029-12-31", card)).isEqualTo(until("2030-01-01"));
      assertThat(on("2030-01-02", card)).isEqualTo(new Ended(Cause.PRINTED_DATE));
    }

    @ParameterizedTest
    @CsvSource({"1951-08-02, true", "1951-08-03, false"})
    void who_was_70_on_2_august_2021_keeps_the_card_to_its_day(LocalDate born, boolean kept) {
      DocumentFacts card =
          new DocumentFacts(
              "ROU",
              "TD2",
              Optional.of(born),
              Optional.of(LocalDate.of(2035, 1, 1)),
              Optional.empty());

      assertThat(on("2031-08-03", card))
          .isEqualTo(kept ? until("2035-01-01") : new Ended(Cause.MODEL_ENDED));
    }

    @Test
    void without_a_date_of_birth_nobody_knows_who_keeps_it() {
      DocumentFacts card =
          new DocumentFacts(
              "ROU",
              "TD2",
              Optional.empty(),
              Optional.of(LocalDate.of(2035, 1, 1)),
              Optional.empty());

      assertThat(on("2031-08-03", card)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @CsvSource({"GRC, 2026-08-02, false", "GRC, 2026-08-03, true", "ITA, 2026-08-03, true"})
    void a_card_that_no_machine_reads_has_ended_on_3_august_2026(
        String state, String day, boolean ended) {
      DocumentFacts card =
          new DocumentFacts(
              state,
              DocumentFacts.WITHOUT_ZONE,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());

      assertThat(on(day, card)).isEqualTo(ended ? new Ended(Cause.MODEL_ENDED) : new Unknown());
    }

    @Test
    void other_states_and_formats_are_not_meant() {
      assertThat(on("2031-08-03", printing("CHE", "TD2", "2035-01-01")))
          .isEqualTo(until("2035-01-01"));
      assertThat(on("2031-08-03", printing("ROU", "TD1", "2035-01-01")))
          .isEqualTo(until("2035-01-01"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "131275012345, 2013-12",
    "210775012345, 2021-07",
    "950692310285, 1995-06",
    "261175012345, 2026-11",
    "261275012345, 1926-12"
  })
  void the_number_of_a_french_card_begins_with_its_month(String number, YearMonth month) {
    assertThat(DocumentFacts.monthInFrenchNumber(number, LocalDate.of(2026, 11, 25)))
        .contains(month);
  }

  @ParameterizedTest
  @CsvSource({"131375012345", "130075012345", "1A1275012345", "13127501234", "''"})
  void another_number_tells_no_month(String number) {
    assertThat(DocumentFacts.monthInFrenchNumber(number, LocalDate.of(2026, 11, 25))).isEmpty();
  }

  @Test
  void days_of_the_month_that_are_still_to_come_do_not_count() {
    assertThat(on("2013-12-05", oldCard("2013-12", BORN))).isEqualTo(until("2028-11-30"));
    assertThat(on("2013-11-30", oldCard("2013-12", BORN))).isEqualTo(new Unknown());
  }

  @Test
  void of_two_rules_the_first_counts() {
    DocumentValidityRules both =
        ValidityRulesText.parse(
            List.of(
                "version = 1",
                "valid 1 years | FRA | FRID | any | any | a",
                "valid 9 years | FRA | FRID | any | any | b"),
            problem -> {
              throw new AssertionError(problem);
            });

    assertThat(both.of(oldCard("2020-01", BORN), LocalDate.of(2022, 1, 1)))
        .isEqualTo(new Ended(Cause.PERIOD_OVER));
  }
}
