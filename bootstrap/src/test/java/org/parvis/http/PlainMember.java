package org.parvis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A member who takes the journey with forms and addresses alone, without any script. */
public final class PlainMember {
  public static final String PASSWORD = "un phare au bout de la jetée";
  public static final String PASSCODE = "280461";
  private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
  private static final int MOST_LOOKS = 300;
  private static final byte[] NO_FILM = asWebm("no film");

  private final Place place;
  private final PlainBrowser browser;
  private final String email;
  private final String phone;

  /** One of many, told apart by a number of at most eight digits. */
  public PlainMember(Place place, String language, int number) {
    this(place, language, "member" + number + "@parvis.example", "+336" + (40_000_000 + number));
  }

  /** With an address and a French number in E.164. */
  public PlainMember(Place place, String language, String email, String phone) {
    this(place, place.browser(language), email, phone);
  }

  private PlainMember(Place place, PlainBrowser browser, String email, String phone) {
    this.place = place;
    this.browser = browser;
    this.email = email;
    this.phone = phone;
  }

  /** The same member with the same browser, where the product has moved. */
  public PlainMember at(Place elsewhere) {
    return new PlainMember(elsewhere, elsewhere.sameAs(browser), email, phone);
  }

  public PlainBrowser browser() {
    return browser;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  // ---- the journey ----

  public PlainMember opensAnAccount() {
    return opensAnAccountFrom("/sign-up.xhtml");
  }

  /** Opens an account with an invitation, whose token an address carries. */
  public PlainMember opensAnAccountInvitedBy(String invitation) {
    return opensAnAccountFrom(
        "/sign-up.xhtml?invitation=" + invitation.substring(invitation.indexOf('=') + 1));
  }

  private PlainMember opensAnAccountFrom(String signUp) {
    asksForALink(signUp);
    Page link = browser.opens(linkFromTheMailbox());
    return reaches("/space.xhtml", browser.submits(link, "go", Map.of("password", PASSWORD)));
  }

  public PlainMember asksForALink(String signUp) {
    return reaches(
        "/sign-up-sent.xhtml",
        browser.submits(browser.opens(signUp), "go", Map.of("email", email)));
  }

  public String linkFromTheMailbox() {
    return newest("MAIL", email).select("a[href*=token]").attr("href");
  }

  public PlainMember signsIn() {
    return reaches(
        "/space.xhtml",
        browser.submits(
            browser.opens("/sign-in.xhtml"), "go", Map.of("email", email, "password", PASSWORD)));
  }

  public PlainMember asksForANewPassword() {
    return reaches(
        "/forgot-password-sent.xhtml",
        browser.submits(browser.opens("/forgot-password.xhtml"), "go", Map.of("email", email)));
  }

  public PlainMember signsOut() {
    browser.posts("/sign-out", Map.of());
    return this;
  }

  public PlainMember givesThePhone() {
    Page confirm =
        browser.submits(browser.opens("/phone.xhtml"), "go", Map.of("phone", "0" + national()));
    return reaches("/phone-code.xhtml", browser.submits(confirm, "send", Map.of()));
  }

  public PlainMember confirmsThePhone() {
    return reaches("/profile.xhtml", types(codeFromTheMailbox()));
  }

  public Page types(String code) {
    return browser.submits(browser.opens("/phone-code.xhtml"), "go", Map.of("code", code));
  }

  public String codeFromTheMailbox() {
    Matcher code = CODE.matcher(newest("SMS", phone).text().replace(phone, ""));
    assertThat(code.find()).as("a code in the message").isTrue();
    return code.group(1);
  }

  public static Map<String, String> profile(String givenNames, String birthName) {
    return Map.of(
        "givenNames", givenNames,
        "birthName", birthName,
        "day", "13",
        "month", "7",
        "year", "1990");
  }

  /** All are born on the same day. */
  public PlainMember givesTheProfileOf(String givenNames, String birthName) {
    return reaches(
        "/passcode.xhtml",
        browser.submits(browser.opens("/profile.xhtml"), "go", profile(givenNames, birthName)));
  }

  public PlainMember choosesThePasscode() {
    return reaches(
        "/verify.xhtml",
        browser.submits(
            browser.opens("/passcode.xhtml"),
            "go",
            Map.of("passcode", PASSCODE, "again", PASSCODE)));
  }

  /** Screens 4 to 6: number, profile and passcode. */
  public PlainMember isOnboarded() {
    return isOnboardedAs("Maëlys", "MARTIN");
  }

  /** The same under other names. */
  public PlainMember isOnboardedAs(String givenNames, String birthName) {
    givesThePhone().confirmsThePhone();
    return givesTheProfileOf(givenNames, birthName).choosesThePasscode();
  }

  public PlainMember startsTheVerification() {
    return reaches(
        "/consent.xhtml", browser.submits(browser.opens("/verify-start.xhtml"), "begin", Map.of()));
  }

  public PlainMember consents() {
    return reaches(
        "/document.xhtml",
        browser.submits(
            browser.opens("/consent.xhtml"), "agree", Map.of("face", "on", "terms", "on")));
  }

  public PlainMember choosesTheCard() {
    return reaches(
        "/film-document.xhtml",
        browser.submits(browser.opens("/document.xhtml"), "choose", Map.of("country", "FR")));
  }

  /** Begins a recording and says under which id. */
  public String opensAClip(String kind) {
    Page opened = asksForAClip(kind, "video/webm");
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return field(opened, "clip");
  }

  public Page asksForAClip(String kind, String mediaType) {
    return sends("POST", "/capture/clip?kind=" + kind + "&type=" + mediaType, new byte[0]);
  }

  public Page appends(String clip, String offset, byte[] bytes) {
    return sends("PUT", "/capture/clip/" + clip + "?offset=" + offset, bytes);
  }

  public Page ends(String clip, String length) {
    return sends("POST", "/capture/clip/" + clip + "/done?length=" + length, new byte[0]);
  }

  /** Anything behind the first bytes of a WebM file, which is all that is looked at on arrival. */
  public static byte[] asWebm(String text) {
    return ("\u001aE\u00df\u00a3" + text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  public PlainMember films(String kind, byte[] bytes) {
    String clip = opensAClip(kind);
    assertThat(appends(clip, "0", bytes).status()).isEqualTo(200);
    Page done = ends(clip, Integer.toString(bytes.length));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return this;
  }

  /** Sends recordings that show nothing, and insists: what cannot be read goes to a person. */
  public PlainMember filmsNothing() {
    return films("DOCUMENT_FRONT", NO_FILM)
        .films("DOCUMENT_BACK", NO_FILM)
        .insistsAndFilmsTheFace(NO_FILM);
  }

  /** What could not be read is kept all the same, and the next recording is made. */
  public PlainMember insistsAndFilmsTheFace(byte[] bytes) {
    place.awaitRest();
    Page check = browser.opens("/document-check.xhtml");
    if (check.address().getPath().equals("/document-check.xhtml")) {
      browser.submits(check, "keep", Map.of());
    }
    return films("FACE", bytes);
  }

  public PlainMember givesTheBirthplace() {
    browser.submits(
        browser.opens("/birthplace.xhtml"), "give", Map.of("town", "Lyon", "country", "FR"));
    place.awaitRest();
    return this;
  }

  // ---- what it is made of ----

  private Page sends(String method, String path, byte[] bytes) {
    return browser.sends(method, path, BodyPublishers.ofByteArray(bytes), Map.of());
  }

  /** A field of a small JSON answer, as text; empty when it is not there. */
  public static String field(Page answer, String name) {
    Matcher field = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(answer.text());
    return field.find() ? field.group(1) : "";
  }

  private Element newest(String channel, String address) {
    place.awaitRest();
    List<Element> messages = inTheMailbox(channel, address);
    for (int tries = 0; messages.isEmpty() && tries < MOST_LOOKS; tries++) {
      LockSupport.parkNanos(100_000_000);
      messages = inTheMailbox(channel, address);
    }
    assertThat(messages).as(channel + " to " + address).isNotEmpty();
    return messages.get(0);
  }

  /** How many messages of a channel have come to an address. */
  public int messagesTo(String channel, String address) {
    return inTheMailbox(channel, address).size();
  }

  private List<Element> inTheMailbox(String channel, String address) {
    return place
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
