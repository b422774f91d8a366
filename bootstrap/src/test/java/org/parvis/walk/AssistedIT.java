package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of whoever cannot or will not film. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedParvis.class)
class AssistedIT {
  private static final String NOTE = "Je suis joignable après 18 h.";

  private final Walk walk;

  AssistedIT(Visit visit) {
    this.walk = visit.walk();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, NotAllowedError, film.denied.title, +33612345692",
    "en, NotFoundError, film.none.title, +33612345693"
  })
  @Order(1)
  void a_camera_that_does_not_open_leads_to_a_person(
      String language, String error, String title, String number) {
    Screens screens = Screens.from(400, language);
    Person person = Person.pointing(walk, language, 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "ariel." + language, number);
    screens.without(
        () ->
            journey
                .hurriesToTheVerification(walk, walk.parvis().link("Invitation A"))
                .walksToTheFilming());

    person
        .page()
        .evaluate(
            "name => {navigator.mediaDevices.getUserMedia ="
                + " () => Promise.reject(new DOMException('', name))}",
            error);
    person.presses("film.open").sees(title).follows("assisted.go");
    person.sees("assisted.title").keeps("assisted");
    assertThat(person.page().getByLabel(person.words().of("assisted.reason.NO_CAMERA")))
        .isChecked();
    person.writes("assisted.note", NOTE).presses("assisted.do");
    person.sees("assisted.asked.title").readsText(NOTE).keeps("assisted-asked");
    String date = dateOn(person);

    person.opens("/assisted.xhtml?reason=TOO_HARD").sees("assisted.asked.title").readsText(NOTE);
    person.opens("/account.xhtml").sees("action.waiting");
    person.reads("action.WAIT_FOR_ASSISTANCE").keeps("account-assisted");
    assertThat(Words.plain(person.page().locator("main").innerText())).contains(date);

    Reviewer reviewer = new Reviewer(Person.pointing(walk, language, 1440, screens)).signsIn();
    assertThat(Words.plain(reviewer.person().page().locator("main").innerText()))
        .contains(date)
        .contains(Words.plain(reviewer.person().words().of("queue.kind.ASSISTANCE")));
    reviewer.helps(journey, NOTE);

    person.opens("/assisted.xhtml").sees("assisted.title");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  // security.md H9: no camera is asked for, and another way is one step away.
  @Test
  @Order(2)
  void H9_who_refuses_to_be_filmed_is_led_to_a_person() {
    Screens screens = Screens.from(450, "fr");
    Person person = Person.pointing(walk, "fr", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "sam", "+33612345694");
    screens.without(
        () ->
            journey
                .hurriesToTheVerification(walk, walk.parvis().link("Invitation B"))
                .startsTheVerification());

    person.presses("consent.refuse").sees("consent.refused.title").follows("assisted.go");
    person.sees("assisted.title").keeps("assisted-consent");
    assertThat(person.page().getByLabel(person.words().of("assisted.reason.CONSENT_REFUSED")))
        .isChecked();
    person.presses("assisted.do").sees("assisted.asked.title");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  private static String dateOn(Person person) {
    return person.words().filledIn("assisted.asked.due", person.page().locator("main").innerText());
  }
}
