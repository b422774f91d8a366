package org.parvis.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SharedValuesTest {

  @Test
  void bytes_are_equal_by_content() {
    assertThat(Bytes.of(new byte[] {1, 2})).isEqualTo(Bytes.of(new byte[] {1, 2}));
    assertThat(Bytes.of(new byte[] {1, 2})).hasSameHashCodeAs(Bytes.of(new byte[] {1, 2}));
    assertThat(Bytes.of(new byte[] {1, 2})).isNotEqualTo(Bytes.of(new byte[] {2, 1}));
  }

  @Test
  void bytes_do_not_change_with_the_array_they_came_from_or_gave_out() {
    byte[] source = {1, 2};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes.toArray()).containsExactly(1, 2);
  }

  @Test
  void bytes_show_their_length_only() {
    assertThat(Bytes.of(new byte[] {65, 66, 67})).hasToString("Bytes[3]");
  }

  @Test
  void a_version_counts_from_zero() {
    assertThat(Version.NEW.isNew()).isTrue();
    assertThat(new Version(1).isNew()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Version(-1));
  }
}
