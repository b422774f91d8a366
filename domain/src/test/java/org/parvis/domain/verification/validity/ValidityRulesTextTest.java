package org.parvis.domain.verification.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.verification.validity.ValidityRule.Age;
import org.parvis.domain.verification.validity.ValidityRule.Days;
import org.parvis.domain.verification.validity.ValidityRule.Effect;
import org.parvis.domain.verification.validity.ValidityRule.Holder;

class ValidityRulesTextTest {
  private final List<String> problems = new ArrayList<>();

  private DocumentValidityRules read(String lines) {
    return ValidityRulesText.parse(List.of(lines.split("~", -1)), problems::add);
  }

  @Test
  void a_line_is_a_rule_with_its_source() {
    DocumentValidityRules rules =
        read(
            "# ours~version = ours-3~~"
                + "valid 15 years | FRA | FRID | 2004-01-02..2013-12-31 | adult | Décret, art. 1~"
                + "ended 2031-08-03 | FRA, ROU | TD2 FRID | any | born after 1951-08-02 | EU | 5");

    assertThat(problems).isEmpty();
    assertThat(rules.version()).isEqualTo("ours-3");
    assertThat(rules.rules())
        .containsExactly(
            new ValidityRule(
                Set.of("FRA"),
                Set.of("FRID"),
                new Effect(Optional.of(15), Optional.empty()),
                new Days(LocalDate.of(2004, 1, 2), LocalDate.of(2013, 12, 31)),
                new Holder(Age.ADULT, Optional.empty()),
                "Décret, art. 1"),
            new ValidityRule(
                Set.of("FRA", "ROU"),
                Set.of("TD2", "FRID"),
                new Effect(Optional.empty(), Optional.of(LocalDate.of(2031, 8, 3))),
                Days.ANY,
                new Holder(Age.ANY, Optional.of(LocalDate.of(1951, 8, 2))),
                "EU | 5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          valid 15 years | FRA | FRID | any | any                  ; a rule has effect, states
          valid 15 years | FRA | FRID | any | any |                ; a rule has effect, states
          valid 0 years | FRA | FRID | any | any | s               ; 'valid 0 years' is neither
          valid for ever | FRA | FRID | any | any | s              ; 'valid for ever' is neither
          ended 2031-02-30 | FRA | FRID | any | any | s            ; '2031-02-30' is no day
          ended soon | FRA | FRID | any | any | s                  ; 'ended soon' is neither
          valid 15 years | FR | FRID | any | any | s               ; 'FR' is no country
          valid 15 years | FRA XYZ | FRID | any | any | s          ; 'XYZ' is no country
          valid 15 years | FRA | TD4 | any | any | s               ; 'TD4' is not one of TD1
          valid 15 years | FRA |  | any | any | s                  ; '' is not one of TD1
          valid 15 years | FRA | FRID | 2004 | any | s             ; '2004' is neither any nor
          valid 15 years | FRA | FRID | 2004-13-01.. | any | s     ; '2004-13-01' is no day
          valid 15 years | FRA | FRID | 2014-01-01..2013-01-01 | any | s ; '2014-01-01..2013-01-01' ends before
          valid 15 years | FRA | FRID | any | child | s            ; 'child' is none of any
          ended 2031-08-03 | FRA | FRID | ..2004-01-01 | any | s   ; what has ended has ended
          ended 2031-08-03 | FRA | FRID | any | minor | s          ; what has ended has ended
          """)
  void what_is_wrong_is_told_by_line(String line, String problem) {
    read("version = 1~" + line);

    assertThat(problems).singleElement().asString().startsWith("line 2: " + problem);
  }

  @ParameterizedTest
  @CsvSource({"''", "version =", "version = two words"})
  void rules_have_a_version(String line) {
    read(line);

    assertThat(problems).containsExactly("a line like version = 2026-11 is missing");
  }

  @Test
  void no_rule_at_all_means_what_is_printed_counts() {
    DocumentValidityRules none = read("version = 1");

    assertThat(problems).isEmpty();
    assertThat(none.rules()).isEmpty();
  }
}
