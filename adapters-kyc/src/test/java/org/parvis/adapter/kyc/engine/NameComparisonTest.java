package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "Maëlys-Gaëlle, MAELYS GAELLE",
    "d'Aubigné, DAUBIGNE",
    "D’Aubigné, D AUBIGNE",
    "Œuvrard, OEUVRARD",
    "Müller, MUELLER",
    "Müller, MULLER",
    "Søren, SOREN",
    "Søren, SOEREN",
    "Nuñez, NUNEZ",
    "Groß, GROSS"
  })
  void accents_hyphens_and_apostrophes_make_no_difference(String declared, String read) {
    assertThat(NameComparison.same(declared, read, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Martin, MARTEN", "Marie, MARIE ANNE", "Marie Anne, MARIE", "Ли, LI"})
  void another_name_differs(String declared, String read) {
    assertThat(NameComparison.same(declared, read, false)).isFalse();
  }

  @Test
  void a_name_that_was_cut_is_compared_as_far_as_it_goes() {
    assertThat(NameComparison.same("Maximilienne Alexandrine", "MAXIMILIENNE ALEX", true)).isTrue();
    assertThat(NameComparison.same("Maximilienne Alexandrine", "MAXIMILIENNE B", true)).isFalse();
    assertThat(NameComparison.same("Maximilienne", "", true)).isFalse();
  }
}
