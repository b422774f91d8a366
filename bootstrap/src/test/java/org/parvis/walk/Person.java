package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody before a browser, with the telephone and the mail of a rehearsal in a second tab. */
final class Person {
  private static final Pattern CODE = Pattern.compile("#(\\d{6})");
  private static final double PATIENCE = 20_000;

  private final RunningParvis parvis;
  private final Page page;
  private final Page mailbox;
  private final Screens screens;

  Person(RunningParvis parvis, BrowserContext browser, Screens screens) {
    this.parvis = parvis;
    this.page = browser.newPage();
    this.mailbox = browser.newPage();
    this.screens = screens;
    page.setDefaultTimeout(PATIENCE);
    mailbox.setDefaultTimeout(PATIENCE);
  }

  Page page() {
    return page;
  }

  Person opens(String address) {
    page.navigate(address.startsWith("http") ? address : parvis.url(address));
    return this;
  }

  /** The screen with this heading is shown; a picture of it is kept. */
  Person sees(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, heading(heading)).first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(PATIENCE));
    screens.keep(page, heading);
    return this;
  }

  Person reads(String text) {
    assertThat(page.getByText(text).first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(PATIENCE));
    return this;
  }

  Person writes(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  Person ticks(String label) {
    page.getByLabel(label).check();
    return this;
  }

  Person presses(String name) {
    button(name).click();
    return this;
  }

  Person follows(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** The link in the newest mail to an address. */
  String linkFor(String address) {
    Locator mail = newest("MAIL", address).locator("a").first();
    return mail.getAttribute("href");
  }

  /** The code in the newest text message to a number. */
  String codeFor(String number) {
    String text = newest("SMS", number).innerText();
    Matcher code = CODE.matcher(text);
    if (!code.find()) {
      throw new AssertionError("no code in the message");
    }
    return code.group(1);
  }

  /** How many messages of a channel went to an address. */
  int messagesTo(String channel, String address, String text) {
    mailbox.navigate(parvis.url("/rehearsal/mailbox.xhtml"));
    return mailbox
        .locator("article[data-channel='" + channel + "'][data-address='" + address + "']")
        .filter(new Locator.FilterOptions().setHasText(text))
        .count();
  }

  /** Waits until a message with these words has come. */
  void receives(String channel, String address, String text) {
    mailbox.navigate(parvis.url("/rehearsal/mailbox.xhtml"));
    assertThat(
            mailbox
                .locator("article[data-channel='" + channel + "'][data-address='" + address + "']")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first())
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(PATIENCE));
  }

  private Locator newest(String channel, String address) {
    mailbox.navigate(parvis.url("/rehearsal/mailbox.xhtml"));
    Locator message =
        mailbox
            .locator("article[data-channel='" + channel + "'][data-address='" + address + "']")
            .first();
    message.waitFor();
    return message;
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
