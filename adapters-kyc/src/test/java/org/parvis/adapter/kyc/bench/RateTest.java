package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {
  @Test
  void H2_no_failure_in_n_proves_no_more_than_three_in_n() {
    assertThat(new Rate(0, 200).bound()).isCloseTo(3 / 200.0, within(.0002));
    assertThat(new Rate(0, 30_000).bound()).isCloseTo(1 / 10_000.0, within(.000_001));
  }

  @Test
  void failures_raise_the_bound_as_clopper_and_pearson_say() {
    assertThat(new Rate(1, 100).bound()).isCloseTo(.0466, within(.0001));
    assertThat(new Rate(5, 50).bound()).isCloseTo(.1990, within(.0005));
  }

  @Test
  void where_nothing_was_tried_anything_may_be() {
    assertThat(new Rate(0, 0).bound()).isEqualTo(1);
    assertThat(new Rate(3, 3).bound()).isEqualTo(1);
  }

  @Test
  void a_rate_is_never_printed_without_its_bound() {
    assertThat(new Rate(0, 200)).hasToString("0 of 200 (95 %: at most 1.5 %)");
  }
}
