package org.parvis.adapter.kyc.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourierTest {
  @Test
  void a_wave_is_one_frequency() {
    double[] real = new double[64];
    double[] imaginary = new double[64];
    for (int i = 0; i < 64; i++) {
      real[i] = Math.cos(2 * Math.PI * 5 * i / 64);
    }

    Fourier.transform(real, imaginary);

    for (int k = 0; k < 64; k++) {
      double expected = k == 5 || k == 59 ? 32 : 0;
      assertThat(Math.hypot(real[k], imaginary[k])).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void only_powers_of_two_are_transformed() {
    assertThatThrownBy(() -> Fourier.transform(new double[48], new double[48]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
