package org.parvis.adapter.kyc.engine.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final List<FaceVector> SELFIES = List.of(at(0), at(0), at(0));

  @Test
  void a_portrait_is_the_same_below_and_another_above() {
    assertThat(Likeness.of(List.of(at(.54f)), SELFIES)).isEqualTo(Likeness.SAME);
    assertThat(Likeness.of(List.of(at(.6f)), SELFIES)).isEqualTo(Likeness.UNSURE);
    assertThat(Likeness.of(List.of(at(.66f)), SELFIES)).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void one_poor_cut_of_three_hides_no_likeness() {
    assertThat(Likeness.of(List.of(at(.9f), at(.3f), at(.4f)), SELFIES)).isEqualTo(Likeness.SAME);
  }

  @Test
  void one_cut_that_is_alike_is_enough_for_a_doubt_and_not_for_likeness() {
    assertThat(Likeness.of(List.of(at(.9f), at(.3f), at(.9f)), SELFIES)).isEqualTo(Likeness.UNSURE);
  }

  /** So far from nothing in one direction. */
  private static FaceVector at(float distance) {
    return new FaceVector(new float[] {distance, 0});
  }
}
