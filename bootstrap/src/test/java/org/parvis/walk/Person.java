package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.http.PlainMember;

/** Somebody before a browser, with the telephone and the mail of a rehearsal in a second tab. */
final class Person {
  private static final Pattern CODE = Pattern.compile("#(\\d{6})");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final double GLANCE = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningParvis parvis;
  private final Words words;
  private final Screens screens;
  private final Secrets secrets;
  private final BrowserContext browser;
  private final Page page;
  private final Page mailbox;
  private final Hand hand;
  private final Map<String, Integer> read = new HashMap<>();
  private double patience;
  private String goal = "";

  private Person(Walk walk, BrowserContext browser, Words words, Screens screens, boolean keys) {
    this.parvis = walk.parvis();
    this.secrets = walk.secrets();
    this.browser = browser;
    this.words = words;
    this.screens = screens;
    this.page = browser.newPage();
    this.mailbox = browser.newPage();
    screens.willSee(page);
    screens.willSee(mailbox);
    page.onRequest(
        request -> {
          if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            goal = request.url();
          }
        });
    this.hand = keys ? Hand.onTheKeyboardOf(page) : Hand.pointing();
    waitsUpTo(PATIENCE);
  }

  static Person pointing(Walk walk, String language, int width, Screens screens) {
    return new Person(
        walk, walk.chromium().person(language, width), new Words(language), screens, false);
  }

  static Person onTheKeyboard(Walk walk, String language, int width, Screens screens) {
    return new Person(
        walk, walk.chromium().person(language, width), new Words(language), screens, true);
  }

  /** How long this person waits for a page before giving up. */
  Person waitsUpTo(Duration time) {
    patience = time.toMillis();
    page.setDefaultTimeout(patience);
    mailbox.setDefaultTimeout(patience);
    return this;
  }

  Page page() {
    return page;
  }

  Words words() {
    return words;
  }

  Screens screens() {
    return screens;
  }

  Secrets secrets() {
    return secrets;
  }

  /** Goes on where somebody was without a screen, who has read the messages so far. */
  Person takesOverFrom(PlainMember member) {
    // As over TLS: the session's cookie is Secure, on loopback too.
    String home = parvis.url("/").replaceFirst("^http:", "https:");
    browser.addCookies(
        member.browser().cookies().entrySet().stream()
            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(home))
            .toList());
    read.put("MAIL" + member.email(), member.messagesTo("MAIL", member.email()));
    read.put("SMS" + member.phone(), member.messagesTo("SMS", member.phone()));
    return this;
  }

  Person opens(String address) {
    page.bringToFront();
    page.navigate(address.startsWith("http") ? address : parvis.url(address));
    return this;
  }

  /**
   * Whoever meets the browser's own error page, for the server went while a page was on its way. A
   * browser with a desktop asks again by itself, one without does not.
   */
  Person asksAgainForWhatBroke() {
    // With an answer of the browser comes all that it had to tell meanwhile.
    page.title();
    if (page.url().startsWith("chrome-error:")) {
      page.navigate(goal);
    }
    return this;
  }

  /** The screen with this heading is shown. */
  Person sees(String key, Object... arguments) {
    page.bringToFront();
    return seesHeading(words.of(key, arguments));
  }

  /** Waits for either of two screens: whether it is the first. */
  boolean seesRather(String key, String other) {
    page.bringToFront();
    Locator first = heading(words.of(key));
    visible(first.or(heading(words.of(other))).first(), page);
    return first.isVisible();
  }

  private Locator heading(String text) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first();
  }

  Person seesHeading(String text) {
    visible(heading(text), page);
    return this;
  }

  /** A picture of what is shown is kept under this name. */
  Person keeps(String name) {
    screens.keep(page, name);
    return this;
  }

  /** A picture of a screen that may already have gone on, or goes on while it is taken. */
  Person keepsIfShown(String key, String name) {
    if (page.getByText(words.of(key)).first().isVisible()) {
      try {
        screens.keep(page, name);
      } catch (PlaywrightException wentOn) {
        // Another walk keeps it.
      }
    }
    return this;
  }

  /** Closes the browser, with all its pages that keep asking the server. */
  void leaves() {
    browser.close();
  }

  void keepsTheMailbox() {
    opensTheMailbox();
    screens.keep(mailbox, "mailbox");
    leavesTheMailbox();
  }

  Person reads(String key, Object... arguments) {
    return readsText(words.of(key, arguments));
  }

  Person readsText(String text) {
    visible(page.getByText(text).first(), page);
    return this;
  }

  Person writes(String label, String text) {
    hand.write(field(label), text);
    return this;
  }

  /** Writes what nobody else may ever read: it must not turn up in the log. */
  Person writesSecret(String label, String text) {
    secrets.add(text);
    return writes(label, text);
  }

  /** The field with this label has the error and the focus. */
  Person isToldBeside(String label, String error, Object... arguments) {
    reads(error, arguments);
    assertThat(field(label)).isFocused();
    return this;
  }

  Person ticks(int position) {
    hand.tick(page.getByRole(AriaRole.CHECKBOX).nth(position));
    return this;
  }

  /** Marks one of several answers. */
  Person chooses(String label) {
    hand.tick(field(label));
    return this;
  }

  /** Has a finger on a button, or the focus, to press it the moment that it is time. */
  Person reaches(String key) {
    hand.reach(button(words.of(key)));
    return this;
  }

  Person presses(String key) {
    hand.press(button(words.of(key)));
    return this;
  }

  Person follows(String key) {
    hand.press(
        page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of(key)).setExact(true))
            .first());
    return this;
  }

  /** Opens what a page keeps folded. */
  Person unfolds(String key) {
    hand.press(
        page.locator("summary").filter(new Locator.FilterOptions().setHasText(words.of(key))));
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Changes the language where the account's is another one than this person reads. */
  void speaksTheirLanguage() {
    page.getByRole(AriaRole.MAIN).waitFor();
    if (otherLanguage(words.language()).isVisible()) {
      turnsTo(words.language());
    }
  }

  /** The same screen in the other language is kept too, among these. */
  Person keepsIn(Screens other, String name) {
    turnsTo(other.language());
    other.keep(page, name);
    turnsTo(words.language());
    return this;
  }

  private void turnsTo(String language) {
    hand.press(otherLanguage(language));
    assertThat(page.locator("html")).hasAttribute("lang", language);
  }

  private Locator otherLanguage(String language) {
    return page.locator("header button[lang=" + language + "]");
  }

  /** Posts a form that no page offered, with this person's cookies; answers with the status. */
  int forges(String path, String field, String value) {
    return forges(path, Map.of(field, value));
  }

  /** The same with several fields. */
  int forges(String path, Map<String, String> fields) {
    FormData form = FormData.create();
    fields.forEach(form::set);
    return browser
        .request()
        .post(
            parvis.url(path),
            RequestOptions.create().setHeader("Origin", parvis.origin()).setForm(form))
        .status();
  }

  /** What the API answers to a token of this person's session, asked without any cookie. */
  String asksTheApi(String path) {
    String answer =
        browser
            .request()
            .post(
                parvis.url("/token"), RequestOptions.create().setHeader("Origin", parvis.origin()))
            .text();
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new AssertionError("no token in the answer");
    }
    secrets.add(token.group(1));
    return parvis.get(path, "Authorization", "Bearer " + token.group(1)).body();
  }

  void presses(Locator control) {
    hand.press(control);
  }

  /** The link in the next mail to an address. */
  String linkFor(String address) {
    String link =
        next("MAIL", address, message -> message.locator("a").first().getAttribute("href"));
    secrets.add(link.substring(link.indexOf('=') + 1));
    return link;
  }

  /** The code in the next text message to a number. */
  String codeFor(String number) {
    Matcher code = CODE.matcher(next("SMS", number, Locator::innerText));
    if (!code.find()) {
      throw new AssertionError("no code in the message");
    }
    secrets.add(code.group(1));
    return code.group(1);
  }

  /** How many messages of a channel with these words went to an address. */
  int messagesTo(String channel, String address, String text) {
    opensTheMailbox();
    int count =
        messages(channel, address).filter(new Locator.FilterOptions().setHasText(text)).count();
    leavesTheMailbox();
    return count;
  }

  /** Waits until a message with these words has come, and returns all of it. */
  String receives(String channel, String address, String text) {
    opensTheMailbox();
    Locator message =
        messages(channel, address).filter(new Locator.FilterOptions().setHasText(text)).first();
    visible(message, mailbox);
    String all = message.innerText();
    leavesTheMailbox();
    return all;
  }

  /** Sets on the mailbox page what the rehearsal's operator does with messages. */
  void makesTheOperator(String failure) {
    opensTheMailbox();
    mailbox.locator("#failure").selectOption(failure);
    mailbox.waitForResponse(
        response -> response.request().method().equals("POST"), mailbox.locator("#apply")::click);
    assertThat(mailbox.locator("#failure")).hasValue(failure);
    leavesTheMailbox();
  }

  private void opensTheMailbox() {
    mailbox.bringToFront();
    mailbox.navigate(parvis.url("/rehearsal/mailbox.xhtml"));
  }

  /** As long as it is open it asks for all messages, and draws them, every two seconds. */
  private void leavesTheMailbox() {
    mailbox.navigate("about:blank");
    page.bringToFront();
  }

  private Locator field(String label) {
    return page.getByLabel(words.of(label), new Page.GetByLabelOptions().setExact(true));
  }

  private Locator messages(String channel, String address) {
    return mailbox.locator(
        "article[data-channel='" + channel + "'][data-address='" + address + "']");
  }

  // Newest first: when one more has come, the first is the one that was not read yet.
  private <T> T next(String channel, String address, Function<Locator, T> reads) {
    mailbox.bringToFront();
    Locator all = messages(channel, address);
    Locator awaited = all.nth(read.getOrDefault(channel + address, 0));
    looksFor(awaited);
    visible(awaited, mailbox);
    read.put(channel + address, all.count());
    T message = reads.apply(all.first());
    leavesTheMailbox();
    return message;
  }

  // The page looks for what is new every two seconds; who is in a hurry loads it again.
  private void looksFor(Locator awaited) {
    for (double waited = 0; waited < patience; waited += GLANCE) {
      mailbox.navigate(parvis.url("/rehearsal/mailbox.xhtml"));
      try {
        awaited.waitFor(new Locator.WaitForOptions().setTimeout(GLANCE));
        return;
      } catch (TimeoutError notYet) {
        // Looks again.
      }
    }
  }

  private void visible(Locator wanted, Page where) {
    try {
      assertThat(wanted).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(patience));
    } catch (AssertionError missing) {
      throw new AssertionError(
          "at " + where.url() + ": " + where.locator("body").innerText(), missing);
    }
  }
}
