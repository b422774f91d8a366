package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.domain.credential.ClientAddress;

/** security.md A9. */
class AddressInDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, 203.0.113.0/24",
    "255.255.255.255, 255.255.255.255, 255.255.255.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
    "2001:DB8::1, 2001:db8:0:0::/64, 2001:db8:0::/48",
    "::1, 0:0:0:0::/64, 0:0:0::/48",
    "::ffff:203.0.113.7, 203.0.113.7, 203.0.113.0/24",
    "fe80::1%eth0, fe80:0:0:0::/64, fe80:0:0::/48"
  })
  void is_read_in_each_way_of_writing_it(String text, String single, String network) {
    assertThat(AddressInDigits.read(text)).contains(new ClientAddress(single, network));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "evil.test",
        "1234",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.4:80",
        "[::1]",
        ":::",
        "12345::",
        "unknown"
      })
  void is_not_a_name_or_anything_else(String text) {
    assertThat(AddressInDigits.read(text)).isEmpty();
    assertThat(AddressInDigits.normalised(text)).isEmpty();
  }

  @Test
  void equal_ones_are_written_alike() {
    assertThat(AddressInDigits.normalised("::1"))
        .isEqualTo(AddressInDigits.normalised("0:0:0:0:0:0:0:1"));
  }
}
