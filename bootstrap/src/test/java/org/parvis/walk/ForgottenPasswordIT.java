package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody has forgotten a password; others change theirs; somebody else tries passwords on many
 * accounts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgottenPasswordIT {
  private static final String OLD = Journey.PASSWORD;
  private static final String NEW = "la corde à sauter de ma cousine";
  private static final String NUMBER = "+33612345699";

  private final Screens screens = Screens.from(400, "fr");
  private Walk walk;

  @BeforeAll
  void start() {
    // Two codes to one number in less than the usual half minute.
    walk = Walk.start(Map.of("PARVIS_MODE", "rehearsal", "PARVIS_CODE_RESEND_AFTER", "5 s"));
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  @Test
  @Order(1)
  void A8_a_member_chooses_another_password_and_everything_that_was_open_is_shut() {
    Person signedIn = Person.pointing(walk, "fr", 390, Screens.none());
    Journey journey = walk.member(signedIn, Holder.ofAValidCard(), "sacha", NUMBER);
    journey.opensAnAccount().wishes("feature.TRANSACTIONS").connects();
    journey.givesThePhone().confirmsThePhone().givesTheProfile().choosesThePasscode();

    Person person = Person.pointing(walk, "fr", 390, screens);
    // Mails of before are read here too, so that the next one is the next one.
    assertThat(person.linkFor(journey.email())).contains("/link.xhtml");
    person.opens("/").sees("signIn.title").keeps("sign-in-with-forgotten");
    person.follows("signIn.forgot").sees("forgot.title").keeps("forgot-password");
    person.writes("signIn.email", "sacha@").presses("forgot.go");
    person.isToldBeside("signIn.email", "signIn.emailWrong").keeps("forgot-password-error");
    person.writes("signIn.email", journey.email()).presses("forgot.go");
    person.sees("forgotSent.title").keeps("forgot-password-sent");

    String link = person.linkFor(journey.email());
    assertThat(link).contains("/new-password.xhtml?token=");
    person.opens(link).sees("newPassword.title").keeps("new-password");
    person.writesSecret("newPassword.password", "court").presses("newPassword.go");
    person.isToldBeside("newPassword.password", "password.tooShort", 12);
    person.keeps("new-password-weak");
    signedIn.opens("/space.xhtml").sees("space.title");
    person.writesSecret("newPassword.password", NEW).presses("newPassword.go");
    person.sees("signIn.title").reads("note.passwordChanged").keeps("password-changed");

    signedIn.opens("/space.xhtml").sees("signIn.title");
    person.opens(link).sees("link.notUsable.title").keeps("new-password-link-used");
    person.receives("MAIL", journey.email(), "vient d’être changé");

    signsIn(person, journey.email(), OLD).reads("signIn.denied");
    signsIn(person, journey.email(), NEW).sees("space.title");
    Journey later = walk.member(person, Holder.ofAValidCard(), "sacha", NUMBER);
    person.codeFor(NUMBER);
    later.wishes("feature.TRANSACTIONS").connects().opensTheBankingArea();
    person.sees("account.title");
    assertThat(screens.violations()).isEmpty();
  }

  @Test
  @Order(2)
  void A7_an_address_that_nobody_has_is_answered_alike_and_not_written_to() {
    Person person = Person.pointing(walk, "fr", 390, Screens.none());
    person.opens("/forgot-password.xhtml").sees("forgot.title");
    person.writes("signIn.email", "personne@parvis.example").presses("forgot.go");
    person.sees("forgotSent.title").reads("forgotSent.lead");

    assertThat(person.messagesTo("MAIL", "personne@parvis.example", "")).isZero();
  }

  @Test
  @Order(3)
  void the_language_is_changed_on_a_page_for_everybody() {
    Person person = Person.pointing(walk, "fr", 390, Screens.none());
    person.opens("/forgot-password.xhtml").sees("forgot.title").presses("page.otherLanguage");
    assertThat(person.page().locator("html")).hasAttribute("lang", "en");
    person.seesHeading(new Words("en").of("forgot.title"));
    assertThat(person.page()).hasURL(walk.parvis().url("/forgot-password.xhtml"));
  }

  @ParameterizedTest
  @CsvSource({"fr, vient d’être changé", "en, has just been changed"})
  @Order(4)
  void E5_who_is_signed_in_changes_the_password_and_is_told_by_mail(String language, String mail) {
    Screens kept = Screens.from(480, language);
    Person person = Person.pointing(walk, language, 390, kept);
    Journey journey =
        walk.member(person, Holder.ofAValidCard(), "robin." + language, "+33612345698");
    kept.without(journey::opensAnAccount);
    Person elsewhere = Person.pointing(walk, language, 1440, Screens.none());
    signsIn(elsewhere, journey.email(), OLD).sees("space.title");

    person.keeps("space-with-password").follows("changePassword.title");
    person.sees("changePassword.title").keeps("change-password");
    changes(person, "ce n'est pas celui-là", NEW, NEW);
    person.isToldBeside("changePassword.old", "changePassword.denied");
    person.keeps("change-password-denied");
    changes(person, OLD, NEW, OLD);
    person.isToldBeside("changePassword.again", "changePassword.different");
    elsewhere.opens("/space.xhtml").sees("space.title");
    changes(person, OLD, NEW, NEW);
    person.sees("space.title").reads("note.ownPasswordChanged").keeps("own-password-changed");

    elsewhere.opens("/space.xhtml").sees("signIn.title");
    person.receives("MAIL", journey.email(), mail);
    person.opens("/space.xhtml").sees("space.title");
    signsIn(elsewhere, journey.email(), OLD).reads("signIn.denied");
    signsIn(elsewhere, journey.email(), NEW).sees("space.title");
    assertThat(kept.violations()).isEmpty();
  }

  @Test
  @Order(5)
  void E5_the_staff_find_the_same_way_from_their_station() {
    Screens french = Screens.from(490, "fr");
    Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, french));
    reviewer.opensTheStaffAccess(walk.parvis().link("First staff member"));
    reviewer.changesThePassword("une équipe qui a changé de phrase");

    Screens english = Screens.from(490, "en");
    Person again = Person.pointing(walk, "en", 1440, english);
    signsIn(again, Reviewer.EMAIL, "une équipe qui a changé de phrase").speaksTheirLanguage();
    again.sees("queue.title").keeps("staff-queue").follows("changePassword.title");
    again.sees("changePassword.title").keeps("staff-change-password");
    assertThat(french.violations()).isEmpty();
    assertThat(english.violations()).isEmpty();
  }

  private static void changes(Person person, String old, String chosen, String again) {
    person.writesSecret("changePassword.old", old).writesSecret("newPassword.password", chosen);
    person.writesSecret("changePassword.again", again).presses("newPassword.go");
  }

  /** Last: afterwards nobody signs in from here any more. */
  @Test
  @Order(6)
  void A9_passwords_tried_on_many_accounts_are_turned_away_with_a_time_to_come_back() {
    Person person = Person.pointing(walk, "fr", 390, screens);
    int tries = 1;
    Response answer = answerTo(person, tries);
    while (answer.status() == 200 && tries <= 20) {
      tries++;
      answer = answerTo(person, tries);
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.headerValue("Retry-After"))).isBetween(1, 600);
    String page = person.page().locator("main").innerText();
    assertThat(person.words().filledIn("signIn.tooMany", page)).isNotBlank();
    person.keeps("sign-in-too-many");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.secrets().in(walk.parvis().log())).isEmpty();
  }

  private static Response answerTo(Person person, int account) {
    return person
        .page()
        .waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> signsIn(person, "compte" + account + "@parvis.example", "ce n'est pas celui-là"));
  }

  private static Person signsIn(Person person, String email, String password) {
    person.opens("/sign-in.xhtml").sees("signIn.title").writes("signIn.email", email);
    return person.writesSecret("signIn.password", password).presses("signIn.go");
  }
}
