package org.parvis.adapter.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.account.CollectServlet;
import org.parvis.adapter.web.api.KeySetServlet;
import org.parvis.adapter.web.api.TokenServlet;
import org.parvis.adapter.web.capture.ClipServlet;
import org.parvis.adapter.web.capture.StatusServlet;
import org.parvis.adapter.web.evidence.EvidenceServlet;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.journey.HomeServlet;
import org.parvis.adapter.web.language.LanguageServlet;
import org.parvis.adapter.web.operation.HealthServlet;

/** security.md J6; RFC 9110 15.5.6. */
class MethodFilterTest {
  private final Answered answered = new Answered();
  private boolean letThrough;

  @ParameterizedTest
  @CsvSource({
    "POST, /, 'GET, HEAD'",
    "GET, /language, POST",
    "HEAD, /token, POST",
    "OPTIONS, /token, POST",
    "TRACE, /sign-out, POST",
    "BREW, /account/collect, POST",
    "get, /ready, 'GET, HEAD'",
    "GET, /capture/clip/x/0, 'POST, PUT'",
    "PUT, /capture/status, 'GET, HEAD'",
    "DELETE, /evidence/x, 'GET, HEAD'",
    "POST, /jakarta.faces.resource/parvis.css, 'GET, HEAD'"
  })
  void J6_an_unknown_method_is_told_the_known_ones(String method, String path, String known)
      throws Exception {
    ask(method, path);
    assertThat(letThrough).isFalse();
    assertThat(answered.status()).isEqualTo(405);
    assertThat(answered.header("Allow")).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "HEAD, /",
    "POST, /language",
    "POST, /token",
    "PUT, /capture/clip/x/0",
    "GET, /evidence/x"
  })
  void what_an_address_is_there_for_passes(String method, String path) throws Exception {
    ask(method, path);
    assertThat(letThrough).isTrue();
    assertThat(answered.header("Allow")).isEmpty();
  }

  // The API answers itself; pages and what does not exist were answered before.
  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me/access", "/sign-in.xhtml", "/no-such-page", "/evidence"})
  void other_addresses_are_left_alone(String path) throws Exception {
    ask("BREW", path);
    assertThat(letThrough).isTrue();
  }

  static Stream<String> routes() {
    return RouteRules.routes().stream()
        .filter(route -> !route.endsWith(".xhtml") && !route.equals("/api/"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void J6_every_route_but_pages_and_the_api_is_listed(String route) {
    assertThat(RouteMethods.of(route.endsWith("/capture/") ? route + "clip/x" : route)).isPresent();
  }

  static Stream<Class<? extends HttpServlet>> servlets() {
    return Stream.of(
        ClipServlet.class,
        CollectServlet.class,
        EvidenceServlet.class,
        HealthServlet.class,
        HomeServlet.class,
        KeySetServlet.class,
        LanguageServlet.class,
        SignOutServlet.class,
        StatusServlet.class,
        TokenServlet.class);
  }

  @ParameterizedTest
  @MethodSource("servlets")
  void the_list_says_what_each_servlet_does(Class<? extends HttpServlet> servlet) {
    assertThat(RouteMethods.of(addressOf(servlet))).contains(methodsOf(servlet));
  }

  @Test
  void the_addresses_of_two_servlets_are_apart() {
    assertThat(RouteMethods.of("/capture/status")).isNotEqualTo(RouteMethods.of("/capture/clip/x"));
  }

  private static String addressOf(Class<? extends HttpServlet> servlet) {
    String pattern = servlet.getAnnotation(WebServlet.class).value()[0];
    return pattern.isEmpty() ? "/" : pattern.replace("*", "x");
  }

  private static Set<String> methodsOf(Class<? extends HttpServlet> servlet) {
    Set<String> methods = new TreeSet<>();
    for (Method method : servlet.getDeclaredMethods()) {
      switch (method.getName()) {
        case "doGet" -> methods.addAll(Set.of("GET", "HEAD"));
        case "doPost" -> methods.add("POST");
        case "doPut" -> methods.add("PUT");
        case "doDelete" -> methods.add("DELETE");
        default -> {}
      }
    }
    return methods;
  }

  private void ask(String method, String path) throws Exception {
    new MethodFilter()
        .doFilter(
            Asked.to(method, path).request(), answered.response(), (in, out) -> letThrough = true);
  }
}
