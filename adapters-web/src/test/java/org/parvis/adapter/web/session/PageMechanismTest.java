package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.application.session.ResolveSession;
import org.parvis.application.session.SessionView;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.SessionId;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class PageMechanismTest {
  private static final String TOKEN = "A".repeat(43);
  private static final SessionView REVIEWER =
      new SessionView(
          new SessionId(new UUID(1, 1)),
          new MemberId(new UUID(1, 2)),
          AssuranceLevel.PLATFORM,
          Language.FRENCH,
          true,
          "Camille",
          false);

  private final List<ResolveSession.Command> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void without_a_cookie_nobody_is_looked_up() {
    find(Asked.to("GET", "/space.xhtml"), new ResolveSession.Outcome.Unknown());
    assertThat(asked).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void E3_a_token_in_the_address_is_nobodys() {
    find(Asked.to("GET", "/space.xhtml;jsessionid=" + TOKEN).parameter("token", TOKEN), open());
    assertThat(asked).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void what_is_no_token_is_not_looked_up() {
    find(Asked.to("GET", "/space.xhtml").cookie(SessionCookie.NAME, "x' or 1=1"), open());
    assertThat(asked).isEmpty();
  }

  @Test
  void an_open_session_is_told_to_the_container_with_its_groups() {
    find(signedIn("GET", "/space.xhtml"), open());
    assertThat(told).containsExactly(REVIEWER.member().value() + " [member, staff]");
  }

  @Test
  void E4_opening_a_page_is_activity() {
    find(signedIn("GET", "/space.xhtml"), open());
    assertThat(asked).singleElement().returns(true, ResolveSession.Command::activity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/capture/status", "/capture/status/some-attempt"})
  void E4_a_poll_is_no_activity(String path) {
    find(signedIn("GET", path), open());
    assertThat(asked).singleElement().returns(false, ResolveSession.Command::activity);
  }

  @Test
  void E4_a_request_that_says_it_is_a_poll_is_no_activity() {
    find(signedIn("GET", "/wait.xhtml").header(PageMechanism.POLL, "1"), open());
    assertThat(asked).singleElement().returns(false, ResolveSession.Command::activity);
  }

  @Test
  void a_style_sheet_is_nobodys() {
    find(signedIn("GET", "/jakarta.faces.resource/parvis.css.xhtml"), open());
    assertThat(asked).isEmpty();
  }

  @Test
  void an_expired_session_is_remembered_as_expired() {
    HttpServletRequest request = signedIn("GET", "/space.xhtml").request();
    find(request, command -> new ResolveSession.Outcome.Expired());
    assertThat(CurrentSession.of(request)).isEqualTo(FoundSession.EXPIRED);
    assertThat(told).isEmpty();
  }

  @Test
  void a_silent_store_is_no_reason_to_call_a_session_over() {
    HttpServletRequest request = signedIn("GET", "/space.xhtml").request();
    find(
        request,
        command -> {
          throw new IllegalStateException("no store in this test");
        });
    assertThat(CurrentSession.of(request)).isEqualTo(FoundSession.UNAVAILABLE);
  }

  private static Asked signedIn(String method, String path) {
    return Asked.to(method, path).cookie(SessionCookie.NAME, TOKEN);
  }

  private static ResolveSession.Outcome open() {
    return new ResolveSession.Outcome.Open(REVIEWER);
  }

  private void find(Asked request, ResolveSession.Outcome outcome) {
    find(request.request(), command -> outcome);
  }

  private void find(HttpServletRequest request, ResolveSession resolve) {
    PageMechanism mechanism = new PageMechanism();
    mechanism.search = new SessionSearch();
    mechanism.search.resolveSession =
        command -> {
          asked.add(command);
          return resolve.execute(command);
        };
    AuthenticationStatus status =
        mechanism.validateRequest(request, new Answered().response(), context());
    assertThat(status).isNotEqualTo(AuthenticationStatus.SEND_FAILURE);
  }

  private HttpMessageContext context() {
    return (HttpMessageContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpMessageContext.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "doNothing" -> AuthenticationStatus.NOT_DONE;
                  case "notifyContainerAboutLogin" -> {
                    told.add(
                        arguments[0] + " " + ((Set<?>) arguments[1]).stream().sorted().toList());
                    yield AuthenticationStatus.SUCCESS;
                  }
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
