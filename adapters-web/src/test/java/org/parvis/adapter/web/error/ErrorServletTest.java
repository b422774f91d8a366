package org.parvis.adapter.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.adapter.web.exchange.Answered;
import org.parvis.adapter.web.exchange.Asked;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.adapter.web.language.Texts;
import org.parvis.adapter.web.session.CurrentSession;
import org.parvis.application.OverloadedException;
import org.parvis.domain.member.Language;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class ErrorServletTest {
  private static final Pattern REFERENCE =
      Pattern.compile("class=\"reference\">([0-9A-F]{8})</strong>");

  private final ErrorServlet servlet = new ErrorServlet();
  private final Answered answered = new Answered();
  private CurrentSession session = SignedIn.nobody();
  private final Logger logger = Logger.getLogger(ErrorServlet.class.getName());
  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler noting = new Noting();

  @BeforeEach
  void the_log_is_read() {
    logger.addHandler(noting);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void the_log_is_left_alone() {
    logger.removeHandler(noting);
    logger.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @CsvSource({
    "400, FRENCH",
    "403, FRENCH",
    "404, FRENCH",
    "405, FRENCH",
    "413, FRENCH",
    "500, FRENCH",
    "503, FRENCH",
    "400, ENGLISH",
    "403, ENGLISH",
    "404, ENGLISH",
    "405, ENGLISH",
    "413, ENGLISH",
    "500, ENGLISH",
    "503, ENGLISH"
  })
  void every_error_has_its_own_words_in_the_language_of_the_visitor(int status, Language language)
      throws IOException {
    show(status, language);
    String title = Texts.ofJourney(Spoken.in(language).locale()).say("error." + status + ".title");
    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.text())
        .contains("<html lang=\"" + language.tag() + "\">", "<h1>" + title + "</h1>");
    assertThat(answered.header("Content-Language")).isEqualTo(language.tag());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500})
  void the_reference_on_the_page_is_in_the_log(int status) throws IOException {
    show(status, Language.FRENCH);
    Matcher reference = REFERENCE.matcher(answered.text());
    assertThat(reference.find()).isTrue();
    assertThat(logged)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getMessage())
                    .contains("reference " + reference.group(1))
                    .contains(status + " for GET /space.xhtml"));
  }

  @Test
  void the_cause_is_in_the_log_and_never_on_the_page() throws IOException {
    Asked asked = asked(500);
    asked.attribute(
        RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("jdbc:h2 is in a bad mood"));
    show(asked, Language.FRENCH);
    assertThat(answered.text()).doesNotContain("Exception", "jdbc", "mood", "org.parvis");
    assertThat(logged)
        .singleElement()
        .satisfies(line -> assertThat(line.getThrown()).hasMessage("jdbc:h2 is in a bad mood"))
        .returns(Level.SEVERE, LogRecord::getLevel);
  }

  @Test
  void what_a_visitor_did_is_no_error_of_ours() throws IOException {
    show(404, Language.FRENCH);
    assertThat(logged).singleElement().returns(Level.INFO, LogRecord::getLevel);
  }

  @Test
  void an_error_without_words_of_its_own_has_those_of_a_fault_and_keeps_its_status()
      throws IOException {
    show(507, Language.FRENCH);
    assertThat(answered.status()).isEqualTo(507);
    assertThat(answered.text()).contains("Quelque chose n’a pas marché de notre côté");
  }

  @Test
  void who_is_told_to_come_back_is_told_when() throws IOException {
    show(503, Language.FRENCH);
    assertThat(answered.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void M1_an_overload_is_no_fault_and_says_when_to_come_back() throws IOException {
    Asked asked = asked(500);
    asked.attribute(
        RequestDispatcher.ERROR_EXCEPTION,
        new IllegalStateException(new OverloadedException("too many wait")));
    show(asked, Language.FRENCH);
    assertThat(answered.status()).isEqualTo(503);
    assertThat(answered.header("Retry-After")).isEqualTo("5");
    assertThat(answered.text()).contains(Texts.ofJourney(Locale.FRENCH).say("error.503.title"));
    assertThat(logged).singleElement().returns(null, LogRecord::getThrown);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_error_page_is_kept_by_a_cache(Language language) throws IOException {
    show(404, language);
    assertThat(answered.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_language_can_be_changed_here_too_and_one_comes_back_to_what_was_asked_for()
      throws IOException {
    show(404, Language.FRENCH);
    assertThat(answered.text())
        .contains("action=\"/language\"", "name=\"back\" value=\"/space.xhtml\"")
        .contains("name=\"lang\" value=\"en\" lang=\"en\">English</button>")
        .doesNotContain("/sign-out");
  }

  // security.md E5
  @Test
  void whoever_is_signed_in_can_sign_out_from_here() throws IOException {
    session = SignedIn.member();
    show(404, Language.ENGLISH);
    assertThat(answered.text()).contains("<form method=\"post\" action=\"/sign-out\"");
  }

  @Test
  void nothing_that_was_written_into_an_address_comes_back() throws IOException {
    show(
        asked(404).attribute(RequestDispatcher.ERROR_REQUEST_URI, "/x\"><script>alert(1)</script>"),
        Language.FRENCH);
    assertThat(answered.text()).contains("name=\"back\" value=\"/\"").doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 413, 500, 503})
  void the_container_sends_every_one_of_them_here_through_the_filter_of_the_headers(int status)
      throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/web-fragment.xml")) {
      String fragment =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(">\\s+<", "><");
      assertThat(fragment)
          .contains("<error-code>" + status + "</error-code><location>/error</location>")
          .contains(
              "<filter-name>parvis-headers</filter-name><url-pattern>/*</url-pattern>"
                  + "<dispatcher>REQUEST</dispatcher><dispatcher>ERROR</dispatcher>");
    }
  }

  private void show(int status, Language language) throws IOException {
    show(asked(status), language);
  }

  private void show(Asked asked, Language language) throws IOException {
    servlet.language = Spoken.in(language);
    servlet.settings = Spoken.SETTINGS;
    servlet.session = session;
    servlet.service(asked.request(), answered.response());
  }

  private static Asked asked(int status) {
    return Asked.to("GET", "/error")
        .attribute(RequestDispatcher.ERROR_STATUS_CODE, status)
        .attribute(RequestDispatcher.ERROR_REQUEST_URI, "/space.xhtml");
  }

  private final class Noting extends Handler {
    @Override
    public void publish(LogRecord line) {
      logged.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
