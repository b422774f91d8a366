package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.web.exchange.Asked;

/** Whose failures are counted: security.md A9. */
// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class RequestOriginTest {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> OURS = Set.of("127.0.0.1", "::1", "10.0.0.2");

  @Test
  void A9_where_no_proxy_is_configured_the_peer_counts_whatever_headers_say() {
    assertThat(from("203.0.113.7", "198.51.100.1", NONE)).isEqualTo("203.0.113.7");
    assertThat(from("127.0.0.1", "198.51.100.1", NONE)).isEqualTo("127.0.0.1");
  }

  @Test
  void A9_a_peer_that_is_no_proxy_of_ours_is_not_believed() {
    assertThat(from("203.0.113.7", "198.51.100.1", OURS)).isEqualTo("203.0.113.7");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '198.51.100.1', 198.51.100.1",
    "0:0:0:0:0:0:0:1, '198.51.100.1', 198.51.100.1",
    // What stands before the last stranger may have been written by that stranger.
    "127.0.0.1, '6.6.6.6, 198.51.100.1', 198.51.100.1",
    "127.0.0.1, '6.6.6.6, 198.51.100.1, 10.0.0.2', 198.51.100.1",
    "127.0.0.1, '127.0.0.1, 198.51.100.1', 198.51.100.1",
    "127.0.0.1, '198.51.100.1,10.0.0.2,127.0.0.1', 198.51.100.1",
    "127.0.0.1, '10.0.0.2', 10.0.0.2",
    "127.0.0.1, '', 127.0.0.1",
    "127.0.0.1, '198.51.100.1, evil.test', 127.0.0.1",
    "127.0.0.1, '2001:db8:1:2::9', 2001:db8:1:2::/64"
  })
  void A9_of_what_our_proxies_hand_on_the_last_stranger_counts(
      String peer, String header, String counted) {
    assertThat(from(peer, header, OURS)).isEqualTo(counted);
  }

  @Test
  void A9_several_headers_are_one_list() {
    RequestOrigin origin = new RequestOrigin();
    origin.proxies = new TrustedProxies(OURS);
    origin.request =
        Asked.to("POST", "/sign-in.xhtml")
            .peer("127.0.0.1")
            .headers("X-Forwarded-For", "6.6.6.6", "198.51.100.1")
            .request();
    assertThat(origin.address().single()).isEqualTo("198.51.100.1");
  }

  @Test
  void a_proxy_has_an_address_in_digits() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TrustedProxies(Set.of("proxy")));
  }

  private static String from(String peer, String header, Set<String> proxies) {
    RequestOrigin origin = new RequestOrigin();
    origin.proxies = new TrustedProxies(proxies);
    origin.request =
        Asked.to("POST", "/sign-in.xhtml").peer(peer).headers("X-Forwarded-For", header).request();
    return origin.address().single();
  }
}
