package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.domain.session.SessionToken;

/** security.md E3. */
class SessionCookieTest {
  private static final String TOKEN = "A".repeat(43);

  @Test
  void the_cookie_has_every_attribute_that_protects_it() {
    Answered answered = new Answered();
    SessionCookie.write(answered.response(), new SessionToken(TOKEN));
    assertThat(answered.header("Set-Cookie"))
        .isEqualTo("__Host-parvis=" + TOKEN + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void the_token_is_read_from_our_cookie_only() {
    assertThat(SessionCookie.read(Asked.to("GET", "/").cookie("JSESSIONID", TOKEN).request()))
        .isEmpty();
    assertThat(SessionCookie.read(Asked.to("GET", "/").cookie("__Host-parvis", TOKEN).request()))
        .contains(new SessionToken(TOKEN));
  }
}
