package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class GateFilterTest {
  private final Answered answered = new Answered();
  private boolean letThrough;

  @Test
  void an_unknown_route_is_not_found_whoever_asks() throws Exception {
    ask("GET", "/nothing", member(false), true);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(letThrough).isFalse();
  }

  @Test
  void a_stranger_is_sent_to_sign_in_and_hears_nothing_of_expiry() throws Exception {
    ask("GET", "/space.xhtml", FoundSession.NONE, true);
    assertThat(answered.status()).isEqualTo(302);
    assertThat(answered.header("Location")).isEqualTo("/sign-in.xhtml");
    assertThat(answered.header("Set-Cookie")).isEmpty();
  }

  @Test
  void expiry_is_said_of_a_session_that_expired_and_its_cookie_goes() throws Exception {
    ask("GET", "/space.xhtml", FoundSession.EXPIRED, true);
    assertThat(answered.header("Location")).isEqualTo("/expired.xhtml");
    assertThat(answered.header("Set-Cookie")).startsWith("__Host-parvis=; Max-Age=0");
  }

  @Test
  void nobody_is_signed_out_because_the_store_is_silent() throws Exception {
    ask("GET", "/space.xhtml", FoundSession.UNAVAILABLE, true);
    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.header("Set-Cookie")).isEmpty();
  }

  @Test
  void a_script_gets_a_status_and_not_another_page() throws Exception {
    ask("POST", "/capture/clips", FoundSession.NONE, true);
    assertThat(answered.status()).isEqualTo(401);
    assertThat(answered.header("Location")).isEmpty();
  }

  @Test
  void a_member_passes_to_their_pages() throws Exception {
    ask("GET", "/space.xhtml", member(false), true);
    assertThat(letThrough).isTrue();
  }

  @Test
  void a_member_is_not_staff() throws Exception {
    ask("GET", "/staff/queue.xhtml", member(false), true);
    assertThat(answered.status()).isEqualTo(403);
    assertThat(letThrough).isFalse();
  }

  @Test
  void the_staff_passes_to_the_queue() throws Exception {
    ask("GET", "/staff/queue.xhtml", member(true), true);
    assertThat(letThrough).isTrue();
  }

  @Test
  void the_mailbox_is_absent_in_production_even_for_the_staff() throws Exception {
    ask("GET", "/rehearsal/mailbox.xhtml", member(true), false);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(letThrough).isFalse();
  }

  @Test
  void the_mailbox_is_there_in_a_rehearsal() throws Exception {
    ask("GET", "/rehearsal/mailbox.xhtml", FoundSession.NONE, true);
    assertThat(letThrough).isTrue();
  }

  private void ask(String method, String path, FoundSession found, boolean rehearsal)
      throws IOException, ServletException {
    GateFilter gate = new GateFilter();
    gate.settings =
        new WebSettings(URI.create("https://parvis.example"), rehearsal, ZoneId.of("Europe/Paris"));
    HttpServletRequest request = Asked.to(method, path).request();
    CurrentSession.remember(request, found);
    gate.doFilter(request, answered.response(), (in, out) -> letThrough = true);
  }

  private static FoundSession member(boolean staff) {
    return FoundSession.open(
        new SessionView(
            new SessionId(new UUID(1, 1)),
            new MemberId(new UUID(1, 2)),
            AssuranceLevel.PLATFORM,
            Language.FRENCH,
            staff,
            "Camille",
            false));
  }
}
