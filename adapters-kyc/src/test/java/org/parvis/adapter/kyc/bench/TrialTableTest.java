package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;
import org.parvis.adapter.kyc.engine.mrz.MrzText;
import org.parvis.adapter.kyc.specimen.Specimen;
import org.parvis.adapter.kyc.specimen.Specimen.Model;

class TrialTableTest {
  private static final List<Trial> WHOLE = TrialTable.of(1, Options.WHOLE, true);

  @Test
  void the_whole_table_has_two_hundred_forged_ones() {
    assertThat(WHOLE).filteredOn(trial -> trial.truth() == Truth.FORGED_CHECK_DIGIT).hasSize(200);
    assertThat(TrialTable.of(1, Options.WHOLE, false))
        .filteredOn(trial -> trial.truth() == Truth.FORGED_CHECK_DIGIT)
        .hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void every_condition_meets_every_model_with_a_genuine_document() {
    Set<String> met =
        WHOLE.stream()
            .filter(trial -> trial.truth() == Truth.GENUINE)
            .map(trial -> trial.condition() + " " + trial.specimen().model())
            .collect(Collectors.toSet());

    assertThat(met).hasSize(Condition.values().length * Model.values().length);
  }

  @Test
  void the_seed_decides_about_chance_and_not_about_the_table() {
    List<Trial> other = TrialTable.of(2, Options.WHOLE, true);

    assertThat(TrialTable.of(1, Options.WHOLE, true)).isEqualTo(WHOLE);
    assertThat(other).extracting(Trial::truth).isEqualTo(WHOLE.stream().map(Trial::truth).toList());
    assertThat(other)
        .extracting(Trial::condition)
        .isEqualTo(WHOLE.stream().map(Trial::condition).toList());
    assertThat(other)
        .extracting(trial -> trial.specimen().lines())
        .isNotEqualTo(WHOLE.stream().map(trial -> trial.specimen().lines()).toList());
  }

  @Test
  void without_a_second_portrait_no_other_face_is_shown() {
    assertThat(TrialTable.of(1, Options.WHOLE, false))
        .noneMatch(trial -> trial.truth() == Truth.OTHER_FACE);
  }

  @Test
  void what_the_member_declares_is_untrue_only_where_the_trial_says_so() {
    assertThat(WHOLE)
        .allMatch(
            trial ->
                trial.declared().equals(trial.specimen().holder())
                    == (trial.truth() != Truth.OTHER_NAME
                        && trial.truth() != Truth.OTHER_BIRTH_DATE));
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void H3_check_digits_hold_on_genuine_documents_and_on_no_forged_one(Model model) {
    MrzFormat format = MrzFormat.valueOf(model.name());

    for (Trial trial : WHOLE) {
      Specimen specimen = trial.specimen();
      if (specimen.model() == model) {
        assertThat(new MrzText(format, specimen.lines()).isValid())
            .as(specimen.lines().toString())
            .isEqualTo(trial.truth() != Truth.FORGED_CHECK_DIGIT);
      }
    }
  }
}
