package org.parvis.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.session.AddressInDigits;

class AddressDigitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "::",
        "::1",
        "2001:DB8:1:2:3:4:5:6",
        "::ffff:203.0.113.7",
        "fe80::1%eth0"
      })
  void digits_are_an_address_and_the_pages_find_so_too(String text) {
    assertThat(AddressDigits.isAddressInZone(text)).isTrue();
    assertThat(AddressInDigits.normalised(text)).isPresent();
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
        "10.0.0.0/8",
        "[::1]",
        ":::",
        "12345::",
        "%eth0"
      })
  void names_and_halves_are_none_and_the_pages_find_so_too(String text) {
    assertThat(AddressDigits.isAddressInZone(text)).isFalse();
    assertThat(AddressInDigits.normalised(text)).isEmpty();
  }

  @Test
  void a_server_listens_on_no_zone() {
    assertThat(AddressDigits.isAddress("fe80::1%eth0")).isFalse();
  }
}
