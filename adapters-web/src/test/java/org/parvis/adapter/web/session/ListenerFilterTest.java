package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;

class ListenerFilterTest {
  private static final int MEMBERS = 443;
  private static final int OPERATORS = 444;
  private static final int PLAIN = 80;

  private final Answered answered = new Answered();
  private boolean letThrough;

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/ready", "/.well-known/jwks.json"})
  void the_port_for_operators_answers_operators(String path) throws Exception {
    ask("GET", path, OPERATORS);
    assertThat(letThrough).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in.xhtml", "/staff/queue.xhtml", "/api/v1/me/access", "/no"})
  void nothing_else_is_there(String path) throws Exception {
    ask("GET", path, OPERATORS);
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(404);
  }

  @Test
  void plain_requests_are_led_to_the_configured_address_whatever_they_call_us() throws Exception {
    filter()
        .doFilter(
            Asked.to("GET", "/sign-in.xhtml")
                .header("Host", "evil.example")
                .atPort(PLAIN)
                .request(),
            answered.response(),
            (in, out) -> letThrough = true);

    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(308);
    assertThat(answered.header("Location")).isEqualTo("https://parvis.example/sign-in.xhtml");
  }

  @ParameterizedTest
  @CsvSource({"POST, /sign-in.xhtml", "PUT, /capture/clip/x", "GET, /api/v1/me/access"})
  void a_write_or_a_call_of_the_api_is_not_led_anywhere(String method, String path)
      throws Exception {
    ask(method, path, PLAIN);
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(403);
    assertThat(answered.header("Location")).isEmpty();
  }

  @Test
  void members_pass() throws Exception {
    ask("POST", "/sign-in.xhtml", MEMBERS);
    assertThat(letThrough).isTrue();
  }

  private void ask(String method, String path, int port) throws Exception {
    filter()
        .doFilter(
            Asked.to(method, path).atPort(port).request(),
            answered.response(),
            (in, out) -> letThrough = true);
  }

  // No container fills the injected fields here: the test does.
  @SuppressWarnings("UnnecessaryAssignment")
  private static ListenerFilter filter() {
    ListenerFilter filter = new ListenerFilter();
    filter.listeners = new Listeners(OPERATORS, OptionalInt.of(PLAIN));
    filter.settings =
        new WebSettings(URI.create("https://parvis.example"), false, ZoneId.of("Europe/Paris"));
    return filter;
  }
}
