package org.parvis.adapter.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;

class PageRequestFilterTest {
  private static final String PAGE = "/sign-in.xhtml";
  private static final String FILE = "/jakarta.faces.resource/parvis.css.xhtml";
  private final Answered answered = new Answered();
  private boolean letThrough;
  private String nonce = "";
  private String email = "";

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST"})
  void a_page_is_looked_at_and_posted_to(String method) throws Exception {
    ask(Asked.to(method, PAGE));
    assertThat(letThrough).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS", "get", "BREW"})
  void nothing_else_is_done_to_a_page(String method) throws Exception {
    ask(Asked.to(method, PAGE));
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(405);
    assertThat(answered.header("Allow")).isEqualTo("GET, HEAD, POST");
  }

  @Test
  void a_file_is_only_looked_at() throws Exception {
    ask(Asked.to("POST", FILE));
    assertThat(answered.status()).isEqualTo(405);
    assertThat(answered.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void servlets_know_their_methods_themselves() throws Exception {
    ask(Asked.to("PUT", "/capture/clip/x"));
    assertThat(letThrough).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-", "''", "' '", "0b9f6b7e-6a50-4c8e-8f0e-2f3f6f6a1c2d"})
  void no_nonce_and_one_of_ours_pass(String uuid) throws Exception {
    Asked asked = Asked.to("POST", PAGE);
    ask(
        uuid == null || uuid.isBlank()
            ? asked.parameter("primefaces.nonce", uuid)
            : asked.parameter("primefaces.nonce", encoded(uuid)));
    assertThat(letThrough).isTrue();
  }

  // Without JavaScript no nonce comes, and the form is shown again all the same.
  @Test
  void the_page_gets_a_nonce_of_its_own_whatever_came() throws Exception {
    String brought = encoded("0b9f6b7e-6a50-4c8e-8f0e-2f3f6f6a1c2d");
    ask(Asked.to("POST", PAGE).parameter("primefaces.nonce", brought));
    String first = nonce;
    ask(Asked.to("POST", PAGE));
    assertThat(List.of(first, nonce)).doesNotHaveDuplicates().doesNotContain(brought);
    assertThat(new String(Base64.getDecoder().decode(nonce), UTF_8)).hasSize(36);
  }

  @Test
  void every_other_parameter_stays() throws Exception {
    ask(Asked.to("POST", PAGE).parameter("email", "a@b.fr"));
    assertThat(email).isEqualTo("a@b.fr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "bm8=", "' ; script-src *", "\r\nX: y"})
  void a_forged_nonce_is_a_bad_request(String nonce) throws Exception {
    ask(Asked.to("POST", PAGE).parameter("primefaces.nonce", nonce));
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(400);
  }

  // UUID.fromString takes it; it is none that was ever made here.
  @Test
  void half_a_uuid_is_forged_too() throws Exception {
    ask(Asked.to("POST", PAGE).parameter("primefaces.nonce", encoded("1-1-1-1-1")));
    assertThat(answered.status()).isEqualTo(400);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private void ask(Asked asked) throws Exception {
    new PageRequestFilter()
        .doFilter(
            asked.request(),
            answered.response(),
            (in, out) -> {
              letThrough = true;
              nonce = in.getParameter("primefaces.nonce");
              email = in.getParameter("email");
            });
  }
}
