package org.parvis.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// security.md A4, C3
class LockoutPolicyTest {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private final LockoutPolicy policy = new LockoutPolicy(5, FIRST, LONGEST, 100, 3);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void A4_the_first_failures_are_free(int failures) {
    assertThat(policy.waitAfter(failures)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 960", "11, 1920", "12, 3600"})
  void A4_then_the_wait_doubles_to_an_hour(int failures, long seconds) {
    assertThat(policy.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 50, 100, 1_000_000})
  void A4_and_stays_there(int failures) {
    assertThat(policy.waitAfter(failures)).isEqualTo(LONGEST);
  }

  @Test
  void A4_limits_beyond_the_standard_cannot_be_constructed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(6, FIRST, LONGEST, 100, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(0, FIRST, LONGEST, 100, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(5, FIRST, LONGEST, 101, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(5, FIRST, LONGEST, 4, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(5, FIRST, LONGEST, 100, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(5, Duration.ZERO, LONGEST, 100, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LockoutPolicy(5, LONGEST, FIRST, 100, 3));
  }
}
