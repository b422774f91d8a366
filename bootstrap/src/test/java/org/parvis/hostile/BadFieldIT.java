package org.parvis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.http.Page;
import org.parvis.http.PlainBrowser;
import org.parvis.http.PlainMember;

/**
 * More than a field takes, which no browser would send: refused beside the field, in both
 * languages, and never cut to what would fit.
 */
@ExtendWith(OneStage.class)
class BadFieldIT {
  private static final int TOO_MANY = 4_000;
  private static final String LETTERS = "a".repeat(TOO_MANY);
  private static final String DIGITS = "1".repeat(TOO_MANY);
  private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";
  private static final Map<String, String> PROFILE = PlainMember.profile("Maëlys", "MARTIN");
  private static final Map<String, String> TRANSFER =
      Map.of("payee", "Mairie", "iban", IBAN, "amount", "25", "label", "Loyer");
  private static final Map<String, String> CARD =
      Map.of("street", "12 rue de la Paix", "postcode", "93200", "town", "Saint-Denis");

  private final Stage stage;

  BadFieldIT(Stage stage) {
    this.stage = stage;
  }

  @Test
  void no_form_takes_more_than_its_fields_and_none_cuts_it() {
    PlainMember member = new PlainMember(stage, "fr", 401);
    beforeSignIn(member);
    asOneOnboards(member);
    asOneIsVerified(member);
    inTheAccount(member);
    atTheNextVisit(member);
  }

  private void beforeSignIn(PlainMember member) {
    form(member, "/sign-up.xhtml", "go", Map.of()).refuses("email", LETTERS, "signUp.emailWrong");
    form(member, "/forgot-password.xhtml", "go", Map.of())
        .refuses("email", LETTERS, "signIn.emailWrong");
    Form signIn =
        form(member, "/sign-in.xhtml", "go", Map.of("email", member.email(), "password", "x"));
    signIn.refuses("email", LETTERS, "signIn.emailWrong");
    signIn.refusesOnPage("password", LETTERS, "signIn.denied");
    member.asksForALink("/sign-up.xhtml?invitation=" + token("Invitation A"));
    form(member, member.linkFromTheMailbox(), "go", Map.of())
        .refuses("password", LETTERS, "password.tooLong", 128);
    member
        .browser()
        .submits(
            member.browser().opens(member.linkFromTheMailbox()),
            "go",
            Map.of("password", PlainMember.PASSWORD));
  }

  private void asOneOnboards(PlainMember member) {
    Form change =
        form(
            member,
            "/change-password.xhtml",
            "go",
            Map.of("old", PlainMember.PASSWORD, "password", "une autre phrase", "again", LETTERS));
    change.refuses("old", LETTERS, "changePassword.denied");
    change.refuses("password", LETTERS, "password.tooLong", 1_000);
    change.refuses("again", DIGITS, "changePassword.different");
    form(member, "/phone.xhtml", "go", Map.of()).refuses("phone", DIGITS, "phone.notANumber");
    member.givesThePhone();
    form(member, "/phone-code.xhtml", "go", Map.of()).refuses("code", DIGITS, "code.sixDigits");
    member.confirmsThePhone();
    Form profile = form(member, "/profile.xhtml", "go", PROFILE);
    profile.refuses("givenNames", LETTERS, "profile.givenNamesWrong");
    profile.refuses("birthName", LETTERS, "profile.birthNameWrong");
    profile.refuses("usageName", LETTERS, "profile.usageWrong");
    profile.refuses("day", DIGITS, "profile.dayWrong");
    profile.refuses("month", DIGITS, "profile.monthWrong");
    profile.refuses("year", DIGITS, "profile.yearWrong");
    member.givesTheProfileOf("Maëlys", "MARTIN");
    Form passcode =
        form(
            member,
            "/passcode.xhtml",
            "go",
            Map.of("passcode", PlainMember.PASSCODE, "again", PlainMember.PASSCODE));
    passcode.refuses("passcode", PlainMember.PASSCODE + DIGITS, "passcode.sixDigits");
    passcode.refuses("again", PlainMember.PASSCODE + DIGITS, "passcode.different");
    member.choosesThePasscode();
  }

  private void asOneIsVerified(PlainMember member) {
    member.startsTheVerification();
    form(member, "/assisted.xhtml", "ask", Map.of())
        .refuses("note", LETTERS, "assisted.note.tooLong");
    member.consents().choosesTheCard().filmsNothing();
    form(member, "/birthplace.xhtml", "give", Map.of("country", "FR"))
        .refuses("town", LETTERS, "birthplace.town.wrong");
    member.givesTheBirthplace();
    String waiting = stage.handsToAPerson(member);
    Staff reviewer = Staff.second(stage, "fr", 402);
    reviewer.claims(waiting);
    reviewer.browser().posts(reviewer.opens(waiting), "approve", Staff.allTicks());
    stage.tables().awaitRest();
  }

  private void inTheAccount(PlainMember member) {
    Form transfer = form(member, newOrder(member, "/transfers.xhtml"), "go", TRANSFER);
    transfer.refuses("payee", LETTERS, "order.textWrong", 70);
    transfer.refuses("iban", IBAN + DIGITS, "transfer.iban.NOT_AN_IBAN");
    transfer.refuses("amount", DIGITS, "transfer.amountWrong");
    transfer.refuses("label", LETTERS, "order.textWrong", 140);
    Form card = form(member, newOrder(member, "/cards.xhtml"), "go", CARD);
    card.refuses("street", LETTERS, "order.textWrong", 38);
    card.refuses("complement", LETTERS, "order.textWrong", 38);
    card.refuses("postcode", DIGITS, "card.postcodeWrong");
    card.refuses("town", LETTERS, "order.textWrong", 32);
    Page written = card.sends(Map.of());
    assertThat(written.address().getPath()).isEqualTo("/order.xhtml");
    mayBeSentACode(member);
    Page sent = member.browser().submits(written, "send", Map.of());
    form(member, pathOf(sent), "go", Map.of()).refuses("code", DIGITS, "code.sixDigits");
  }

  private void atTheNextVisit(PlainMember member) {
    member.signsOut().asksForANewPassword();
    form(member, member.linkFromTheMailbox(), "go", Map.of())
        .refuses("password", LETTERS, "password.tooLong", 128);
    member.signsIn();
    mayBeSentACode(member);
    member.browser().submits(member.browser().opens("/web-banking.xhtml"), "go", Map.of());
    form(member, "/banking-code.xhtml", "go", Map.of()).refuses("code", DIGITS, "code.sixDigits");
    member
        .browser()
        .submits(
            member.browser().opens("/banking-code.xhtml"),
            "go",
            Map.of("code", member.codeFromTheMailbox()));
    form(member, "/banking-passcode.xhtml", "go", Map.of())
        .refuses("passcode", PlainMember.PASSCODE + DIGITS, "passcode.sixDigits");
  }

  // Codes to one number have a pause between them, and this walk has none.
  private void mayBeSentACode(PlainMember member) {
    stage.tables().change("delete from code_sends where phone = '" + member.phone() + "'");
  }

  private String newOrder(PlainMember member, String list) {
    return member.browser().opens(list).html().select("#newOrder").attr("href");
  }

  private String token(String invitation) {
    String link = stage.parvis().link(invitation);
    return link.substring(link.indexOf('=') + 1);
  }

  private static String pathOf(Page page) {
    return page.address().getPath() + "?" + page.address().getQuery();
  }

  private Form form(PlainMember member, String at, String button, Map<String, String> right) {
    return new Form(member.browser(), at, button, right);
  }

  /** A form, and what would be right in it. */
  private final class Form {
    private final PlainBrowser browser;
    private final String at;
    private final String button;
    private final Map<String, String> right;

    Form(PlainBrowser browser, String at, String button, Map<String, String> right) {
      this.browser = browser;
      this.at = at;
      this.button = button;
      this.right = right;
    }

    Page sends(Map<String, String> instead) {
      Map<String, String> typed = new HashMap<>(right);
      typed.putAll(instead);
      return browser.submits(browser.opens(at), button, typed);
    }

    void refuses(String field, String text, String key, Object... arguments) {
      send(field, text).saysBeside(field, key, arguments);
    }

    void refusesOnPage(String field, String text, String key) {
      send(field, text).says(key);
    }

    private Misdeeds send(String field, String text) {
      return Misdeeds.of(stage, browser, at + " " + field, () -> sends(Map.of(field, text)))
          .isAnswered(200)
          .endsAt(at.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""))
          .showsWholeOrNot(field, text)
          .leaves()
          .changesNothing();
    }
  }
}
