package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;

/** security.md J1. */
class SecurityHeadersFilterTest {
  private static final String HSTS = "Strict-Transport-Security";
  private static final String OURS = "https://parvis.example";
  private static final int MEMBERS = 443;
  private static final int OPERATORS = 444;
  private static final int PLAIN = 80;

  private final Answered answered = new Answered();

  @Test
  void J1_over_tls_browsers_are_told_to_stay_there() throws Exception {
    ask(MEMBERS, OURS, false);
    assertThat(answered.header(HSTS)).isEqualTo("max-age=31536000; includeSubDomains");
  }

  // RFC 6797 7.2: a host must not send it over plain HTTP.
  @ParameterizedTest
  @ValueSource(ints = {PLAIN, OPERATORS})
  void J1_over_plain_http_they_are_told_nothing_of_the_kind(int port) throws Exception {
    ask(port, OURS, false);
    assertThat(answered.header(HSTS)).isEmpty();
    assertThat(answered.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void a_rehearsal_binds_no_browser() throws Exception {
    ask(MEMBERS, OURS, true);
    assertThat(answered.header(HSTS)).isEmpty();
  }

  @Test
  void an_address_in_plain_http_binds_no_browser() throws Exception {
    ask(MEMBERS, "http://parvis.example", false);
    assertThat(answered.header(HSTS)).isEmpty();
  }

  // No container fills the injected fields here: the test does.
  @SuppressWarnings("UnnecessaryAssignment")
  private void ask(int port, String address, boolean rehearsal) throws Exception {
    SecurityHeadersFilter filter = new SecurityHeadersFilter();
    filter.listeners = new Listeners(OPERATORS, OptionalInt.of(PLAIN));
    filter.settings = new WebSettings(URI.create(address), rehearsal, ZoneId.of("Europe/Paris"));
    filter.doFilter(
        Asked.to("GET", "/sign-in.xhtml").atPort(port).request(),
        answered.response(),
        (in, out) -> {});
  }
}
