package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;

/** A member who takes the journey with forms and addresses alone, without any script. */
final class PlainMember {
  static final String PASSWORD = "un phare au bout de la jetée";
  static final String PASSCODE = "280461";
  private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
  private static final byte[] NO_FILM = asWebm("no film");

  private final Stage stage;
  private final PlainBrowser browser;
  private final String email;
  private final String phone;

  PlainMember(Stage stage, String language, int number) {
    this(
        stage,
        stage.browser(language),
        "member" + number + "@parvis.example",
        "+336" + (40_000_000 + number));
  }

  private PlainMember(Stage stage, PlainBrowser browser, String email, String phone) {
    this.stage = stage;
    this.browser = browser;
    this.email = email;
    this.phone = phone;
  }

  /** The same member with the same browser, where the product has moved. */
  PlainMember at(Stage elsewhere) {
    return new PlainMember(elsewhere, elsewhere.sameAs(browser), email, phone);
  }

  PlainBrowser browser() {
    return browser;
  }

  String email() {
    return email;
  }

  String phone() {
    return phone;
  }

  // ---- the journey ----

  PlainMember opensAnAccount() {
    return opensAnAccountFrom("/sign-up.xhtml");
  }

  /** Opens an account with an invitation, whose token an address carries. */
  PlainMember opensAnAccountInvitedBy(String invitation) {
    return opensAnAccountFrom(
        "/sign-up.xhtml?invitation=" + invitation.substring(invitation.indexOf('=') + 1));
  }

  private PlainMember opensAnAccountFrom(String signUp) {
    asksForALink(signUp);
    Page link = browser.opens(linkFromTheMailbox());
    return reaches("/space.xhtml", browser.submits(link, "go", Map.of("password", PASSWORD)));
  }

  PlainMember asksForALink(String signUp) {
    return reaches(
        "/sign-up-sent.xhtml",
        browser.submits(browser.opens(signUp), "go", Map.of("email", email)));
  }

  String linkFromTheMailbox() {
    return newest("MAIL", email).select("a[href*=token]").attr("href");
  }

  PlainMember signsIn() {
    return reaches(
        "/space.xhtml",
        browser.submits(
            browser.opens("/sign-in.xhtml"), "go", Map.of("email", email, "password", PASSWORD)));
  }

  PlainMember asksForANewPassword() {
    return reaches(
        "/forgot-password-sent.xhtml",
        browser.submits(browser.opens("/forgot-password.xhtml"), "go", Map.of("email", email)));
  }

  PlainMember signsOut() {
    browser.posts("/sign-out", Map.of());
    return this;
  }

  PlainMember givesThePhone() {
    Page confirm =
        browser.submits(browser.opens("/phone.xhtml"), "go", Map.of("phone", "0" + national()));
    return reaches("/phone-code.xhtml", browser.submits(confirm, "send", Map.of()));
  }

  PlainMember confirmsThePhone() {
    return reaches("/profile.xhtml", types(codeFromTheMailbox()));
  }

  Page types(String code) {
    return browser.submits(browser.opens("/phone-code.xhtml"), "go", Map.of("code", code));
  }

  String codeFromTheMailbox() {
    Matcher code = CODE.matcher(newest("SMS", phone).text().replace(phone, ""));
    assertThat(code.find()).as("a code in the message").isTrue();
    return code.group(1);
  }

  static Map<String, String> profile(String givenNames, String birthName) {
    return Map.of(
        "givenNames", givenNames,
        "birthName", birthName,
        "day", "13",
        "month", "7",
        "year", "1990");
  }

  PlainMember givesTheProfile() {
    return reaches(
        "/passcode.xhtml",
        browser.submits(browser.opens("/profile.xhtml"), "go", profile("Maëlys", "MARTIN")));
  }

  PlainMember choosesThePasscode() {
    return reaches(
        "/verify.xhtml",
        browser.submits(
            browser.opens("/passcode.xhtml"),
            "go",
            Map.of("passcode", PASSCODE, "again", PASSCODE)));
  }

  /** Screens 4 to 6: number, profile and passcode. */
  PlainMember isOnboarded() {
    return givesThePhone().confirmsThePhone().givesTheProfile().choosesThePasscode();
  }

  PlainMember startsTheVerification() {
    return reaches(
        "/consent.xhtml", browser.submits(browser.opens("/verify-start.xhtml"), "begin", Map.of()));
  }

  PlainMember consents() {
    return reaches(
        "/document.xhtml",
        browser.submits(
            browser.opens("/consent.xhtml"), "agree", Map.of("face", "on", "terms", "on")));
  }

  PlainMember choosesTheCard() {
    return reaches(
        "/film-document.xhtml",
        browser.submits(browser.opens("/document.xhtml"), "choose", Map.of("country", "FR")));
  }

  /** Begins a recording and says under which id. */
  String opensAClip(String kind) {
    Page opened = asksForAClip(kind, "video/webm");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return field(opened, "clip");
  }

  Page asksForAClip(String kind, String mediaType) {
    return sends("POST", "/capture/clip?kind=" + kind + "&type=" + mediaType, new byte[0]);
  }

  Page appends(String clip, String offset, byte[] bytes) {
    return sends("PUT", "/capture/clip/" + clip + "?offset=" + offset, bytes);
  }

  Page ends(String clip, String length) {
    return sends("POST", "/capture/clip/" + clip + "/done?length=" + length, new byte[0]);
  }

  /** Anything behind the first bytes of a WebM file, which is all that is looked at on arrival. */
  static byte[] asWebm(String text) {
    return ("\u001aE\u00df\u00a3" + text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  PlainMember films(String kind, byte[] bytes) {
    String clip = opensAClip(kind);
    assertThat(appends(clip, "0", bytes).status()).isEqualTo(200);
    Page done = ends(clip, Integer.toString(bytes.length));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return this;
  }

  /** Sends recordings that show nothing, and insists: what cannot be read goes to a person. */
  PlainMember filmsNothing() {
    return films("DOCUMENT_FRONT", NO_FILM)
        .films("DOCUMENT_BACK", NO_FILM)
        .insistsAndFilmsTheFace(NO_FILM);
  }

  /** What could not be read is kept all the same, and the next recording is made. */
  PlainMember insistsAndFilmsTheFace(byte[] bytes) {
    stage.tables().awaitRest();
    Page check = browser.opens("/document-check.xhtml");
    if (check.address().getPath().equals("/document-check.xhtml")) {
      browser.submits(check, "keep", Map.of());
    }
    return films("FACE", bytes);
  }

  PlainMember givesTheBirthplace() {
    browser.submits(
        browser.opens("/birthplace.xhtml"), "give", Map.of("town", "Lyon", "country", "FR"));
    stage.tables().awaitRest();
    return this;
  }

  /**
   * What the engine refused becomes what it passes on: a film that it would is drawn elsewhere.
   *
   * @return the id of the case
   */
  String isHandedToAPerson() {
    Tables tables = stage.tables();
    String subject = "(select id from member where email = '" + email + "')";
    tables.change(
        "update verification_attempt set status = 'UNDER_REVIEW', decision = null,"
            + " open_for_member = member where member = "
            + subject);
    // An attempt is decided once, and so are its messages: those of the engine go with its word.
    tables.change(
        "delete from outbox_message where kind = 'IDENTITY_REFUSED' and recipient in ('"
            + phone
            + "', '"
            + email
            + "')");
    tables.change("update member set identity_status = 'UNDER_REVIEW' where id = " + subject);
    tables.change(
        "update review_case set kind = 'DECISION' where closed_at is null and subject = "
            + subject);
    return tables
        .column("select id from review_case where closed_at is null and subject = " + subject)
        .get(0);
  }

  // ---- what it is made of ----

  private Page sends(String method, String path, byte[] bytes) {
    return browser.sends(method, path, BodyPublishers.ofByteArray(bytes), Map.of());
  }

  /** A field of a small JSON answer, as text; empty when it is not there. */
  static String field(Page answer, String name) {
    Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(answer.text());
    return field.find() ? field.group(1) : "";
  }

  private Element newest(String channel, String address) {
    stage.tables().awaitRest();
    List<Element> messages = inTheMailbox(channel, address);
    assertThat(messages).as(channel + " to " + address).isNotEmpty();
    return messages.get(0);
  }

  private List<Element> inTheMailbox(String channel, String address) {
    return stage
        .browser("fr")
        .opens("/rehearsal/mailbox.xhtml")
        .html()
        .select("[data-channel=" + channel + "][data-address='" + address + "']");
  }

  private String national() {
    return phone.substring(3);
  }

  private PlainMember reaches(String path, Page page) {
    assertThat(page.address().getPath()).as(page.text()).isEqualTo(path);
    assertThat(page.status()).isEqualTo(200);
    return this;
  }
}
