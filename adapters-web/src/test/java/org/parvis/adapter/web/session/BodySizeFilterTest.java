package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;

/** security.md G1. */
class BodySizeFilterTest {
  private static final long TWO_GIGABYTES = 2L << 30;
  private final Answered answered = new Answered();
  private boolean letThrough;

  @ParameterizedTest
  @CsvSource({
    "POST, /profile.xhtml",
    "POST, /capture/clip",
    "POST, /capture/clip/x/done",
    "PUT, /profile.xhtml",
    "POST, /api/v1/me/access",
    "GET, /space.xhtml"
  })
  void what_is_too_long_is_told_so_before_a_byte_is_read(String method, String path)
      throws Exception {
    ask(Asked.to(method, path).contentLength(BodySizeFilter.LONGEST + 1));
    assertThat(answered.status()).isEqualTo(413);
    assertThat(answered.header("Connection")).isEqualTo("close");
    assertThat(letThrough).isFalse();
  }

  @Test
  void what_does_not_say_how_long_it_is_may_never_end() throws Exception {
    ask(Asked.to("POST", "/profile.xhtml").header("Transfer-Encoding", "chunked"));
    assertThat(answered.status()).isEqualTo(411);
    assertThat(answered.header("Connection")).isEqualTo("close");
    assertThat(letThrough).isFalse();
  }

  @Test
  void a_form_passes() throws Exception {
    ask(Asked.to("POST", "/profile.xhtml").contentLength(BodySizeFilter.LONGEST));
    assertThat(letThrough).isTrue();
  }

  @Test
  void a_request_without_a_body_passes() throws Exception {
    ask(Asked.to("GET", "/space.xhtml"));
    assertThat(letThrough).isTrue();
  }

  @Test
  void pieces_of_recordings_have_a_limit_of_their_own() throws Exception {
    ask(Asked.to("PUT", "/capture/clip/x").contentLength(TWO_GIGABYTES));
    assertThat(letThrough).isTrue();
  }

  private void ask(Asked asked) throws Exception {
    new BodySizeFilter()
        .doFilter(asked.request(), answered.response(), (in, out) -> letThrough = true);
  }
}
