package org.parvis.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.domain.shared.Bytes;

/** Where failures are counted, and how long together: security.md A9. */
class ClientAddressTest {

  @Test
  void A9_an_address_is_counted_by_itself_and_by_its_24() {
    assertThat(ClientAddress.of(octets(203, 0, 113, 7)))
        .isEqualTo(new ClientAddress("203.0.113.7", "203.0.113.0/24"));
  }

  @Test
  void A9_an_address_of_the_sixth_version_is_counted_by_its_64_and_its_48() {
    assertThat(
            ClientAddress.of(
                octets(0x20, 1, 0x0d, 0xb8, 0, 1, 0xff, 2, 0, 3, 0, 4, 0, 5, 0xab, 0xcd)))
        .isEqualTo(new ClientAddress("2001:db8:1:ff02::/64", "2001:db8:1::/48"));
  }

  @Test
  void what_has_another_length_is_no_address() {
    assertThatIllegalArgumentException().isThrownBy(() -> ClientAddress.of(octets(1, 2, 3)));
  }

  @Test
  void a_tally_is_empty_once_its_window_is_over() {
    Instant first = Instant.parse("2026-11-23T10:00:00Z");
    Tally tally = Tally.none(first).another().another();
    Duration window = Duration.ofMinutes(10);

    assertThat(tally.at(first.plus(window).minusMillis(1), window).amount()).isEqualTo(2);
    assertThat(tally.at(first.plus(window), window)).isEqualTo(Tally.none(first.plus(window)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tally(-1, first));
  }

  @Test
  void limits_that_shut_nothing_or_everything_for_long_do_not_exist() {
    Duration sober = Duration.ofMinutes(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StuffingPolicy(0, 60, sober, 50, sober));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StuffingPolicy(20, 19, sober, 50, sober));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StuffingPolicy(20, 60, Duration.ofHours(2), 50, sober));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StuffingPolicy(20, 60, sober, 50, Duration.ZERO));
  }

  // security.md A4
  @ParameterizedTest
  @CsvSource({"100, 90", "50, 45", "9, 8", "5, 4"})
  void A4_a_member_is_warned_while_some_tries_are_left(int ceiling, int warning) {
    assertThat(
            new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofHours(1), ceiling, 3)
                .warningAt())
        .isEqualTo(warning);
  }

  private static Bytes octets(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.of(bytes);
  }
}
