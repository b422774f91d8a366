package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.adapter.web.Listeners;
import org.parvis.adapter.web.WebSettings;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.application.session.ResolveSession;
import org.parvis.application.session.SessionOverException;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class GateFilterTest {
  private final Answered answered = new Answered();
  private final List<ResolveSession.Command> lookedAgain = new ArrayList<>();
  private boolean letThrough;
  private int linesInTheJournal;

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
  void E8_expiry_is_said_of_a_session_that_expired_and_its_cookie_goes() throws Exception {
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

  @Test
  void health_is_told_on_the_port_for_operators_and_to_nobody_else_not_even_the_staff()
      throws Exception {
    ask("GET", "/health", member(true), true);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(letThrough).isFalse();

    gate(true, ResolveSession.Outcome.Unknown::new)
        .doFilter(
            Asked.to("GET", "/health").atPort(8081).request(),
            answered.response(),
            (in, out) -> letThrough = true);
    assertThat(letThrough).isTrue();
  }

  // The first press of a button may have changed the token that the second one brings along.
  @Test
  void a_form_with_a_token_of_before_is_asked_again_by_address() throws Exception {
    ask("POST", "/phone-code.xhtml", FoundSession.NONE, true);
    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.header("Location")).isEqualTo("/phone-code.xhtml");
    assertThat(letThrough).isFalse();
  }

  @Test
  void a_form_without_any_token_leads_to_sign_in() throws Exception {
    HttpServletRequest stranger = Asked.to("POST", "/phone-code.xhtml").request();
    CurrentSession.remember(stranger, FoundSession.NONE);
    gate(true, ResolveSession.Outcome.Unknown::new)
        .doFilter(stranger, answered.response(), (in, out) -> letThrough = true);
    assertThat(answered.status()).isEqualTo(302);
    assertThat(answered.header("Location")).isEqualTo("/sign-in.xhtml");
  }

  @Test
  void a_form_after_expiry_hears_that_the_session_expired() throws Exception {
    ask("POST", "/phone-code.xhtml", FoundSession.EXPIRED, true);
    assertThat(answered.header("Location")).isEqualTo("/expired.xhtml");
  }

  /** The session is open at the gate and over when the act behind it looks again. */
  @Nested
  class EndingUnderThePage {
    private ResolveSession.Outcome now = new ResolveSession.Outcome.Unknown();

    @Test
    void E8_of_a_session_that_somebody_ended_nobody_says_that_it_expired() throws Exception {
      now = new ResolveSession.Outcome.Unknown();
      end("GET", "/phone.xhtml", new SessionOverException());
      assertThat(answered.status()).isEqualTo(302);
      assertThat(answered.header("Location")).isEqualTo("/sign-in.xhtml");
    }

    @Test
    void it_leaves_one_line_in_the_journal() throws Exception {
      end("POST", "/phone.xhtml", new ServletException(new SessionOverException()));
      assertThat(linesInTheJournal).isEqualTo(1);
    }

    @Test
    void a_refusal_that_left_its_line_already_leaves_no_second_one() throws Exception {
      end("POST", "/account/collect", new EndedMeanwhileException());
      assertThat(answered.status()).isEqualTo(302);
      assertThat(linesInTheJournal).isZero();
    }

    @Test
    void E8_of_a_session_whose_time_ran_out_it_is_said() throws Exception {
      now = new ResolveSession.Outcome.Expired();
      end("POST", "/phone.xhtml", new SessionOverException());
      assertThat(answered.status()).isEqualTo(302);
      assertThat(answered.header("Location")).isEqualTo("/expired.xhtml");
      assertThat(answered.header("Set-Cookie")).startsWith("__Host-parvis=; Max-Age=0");
    }

    @Test
    void what_faces_wraps_around_it_does_not_hide_it() throws Exception {
      end(
          "GET",
          "/space.xhtml",
          new ServletException(new FacesException(new ELException(new SessionOverException()))));
      assertThat(answered.header("Location")).isEqualTo("/sign-in.xhtml");
    }

    @ParameterizedTest
    @CsvSource({
      "POST, /capture/clip",
      "GET, /capture/status",
      "POST, /token",
      "GET, /api/v1/me/access"
    })
    void a_script_gets_a_status(String method, String path) throws Exception {
      now = new ResolveSession.Outcome.Expired();
      end(method, path, new SessionOverException());
      assertThat(answered.status()).isEqualTo(401);
      assertThat(answered.header("Location")).isEmpty();
    }

    @Test
    void a_member_of_the_staff_gets_one_for_a_recording() throws Exception {
      gate(true, ResolveSession.Outcome.Unknown::new)
          .doFilter(
              request("GET", "/evidence/x", member(true)),
              answered.response(),
              (in, out) -> {
                throw new SessionOverException();
              });
      assertThat(answered.status()).isEqualTo(401);
    }

    @Test
    void E4_looking_again_is_no_activity() throws Exception {
      end("POST", "/phone.xhtml", new SessionOverException());
      assertThat(lookedAgain).singleElement().returns(false, ResolveSession.Command::activity);
    }

    @Test
    void half_a_page_is_taken_back() throws Exception {
      answered.response().getOutputStream().write(1);
      end("GET", "/space.xhtml", new SessionOverException());
      assertThat(answered.bytes()).isEmpty();
    }

    @Test
    void an_answer_on_its_way_is_left_to_the_container() {
      answered.commit();
      assertThatThrownBy(() -> end("GET", "/space.xhtml", new SessionOverException()))
          .isInstanceOf(SessionOverException.class);
    }

    @Test
    void every_other_failure_stays_what_it_is() {
      assertThatThrownBy(() -> end("GET", "/space.xhtml", new IllegalStateException("a fault")))
          .isInstanceOf(IllegalStateException.class);
      assertThat(linesInTheJournal).isZero();
    }

    private void end(String method, String path, Exception failure) throws Exception {
      gate(true, () -> now)
          .doFilter(
              request(method, path, member(false)),
              answered.response(),
              (in, out) -> {
                if (failure instanceof ServletException wrapped) {
                  throw wrapped;
                }
                throw (RuntimeException) failure;
              });
    }
  }

  private void ask(String method, String path, FoundSession found, boolean rehearsal)
      throws IOException, ServletException {
    gate(rehearsal, ResolveSession.Outcome.Unknown::new)
        .doFilter(
            request(method, path, found), answered.response(), (in, out) -> letThrough = true);
  }

  private GateFilter gate(boolean rehearsal, Supplier<ResolveSession.Outcome> now) {
    GateFilter gate = new GateFilter();
    gate.settings =
        new WebSettings(URI.create("https://parvis.example"), rehearsal, ZoneId.of("Europe/Paris"));
    gate.listeners = new Listeners(8081, OptionalInt.empty());
    gate.search = new SessionSearch();
    gate.search.resolveSession =
        command -> {
          lookedAgain.add(command);
          return now.get();
        };
    gate.stray =
        new StrayRequests() {
          @Override
          void sessionOver() {
            linesInTheJournal++;
          }
        };
    return gate;
  }

  private static HttpServletRequest request(String method, String path, FoundSession found) {
    HttpServletRequest request =
        Asked.to(method, path).cookie(SessionCookie.NAME, "A".repeat(43)).request();
    CurrentSession.remember(request, found);
    return request;
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
