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
  void E3_the_cookie_has_every_attribute_that_protects_it() {
    Answered answered = new Answered();
    SessionCookie.write(answered.response(), new SessionToken(TOKEN));
    assertThat(answered.header("Set-Cookie"))
        .isEqualTo("__Host-parvis=" + TOKEN + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void E3_the_cookie_that_ends_it_has_them_too() {
    Answered answered = new Answered();
    SessionCookie.clear(answered.response());
    assertThat(answered.header("Set-Cookie"))
        .isEqualTo("__Host-parvis=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void E3_the_token_is_read_from_our_cookie_only() {
    assertThat(SessionCookie.read(Asked.to("GET", "/").cookie("JSESSIONID", TOKEN).request()))
        .isEmpty();
    assertThat(SessionCookie.read(Asked.to("GET", "/").cookie("__Host-parvis", TOKEN).request()))
        .contains(new SessionToken(TOKEN));
    assertThat(
            SessionCookie.read(
                Asked.to("GET", "/;jsessionid=" + TOKEN)
                    .parameter("__Host-parvis", TOKEN)
                    .header("Cookie", "__Host-parvis=" + TOKEN)
                    .request()))
        .isEmpty();
  }
}
