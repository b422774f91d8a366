package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Documents other than the card of today, as people film them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassportIT {
  private Walk walk;

  @BeforeAll
  void start() {
    walk = Walk.start(Map.of());
    new Reviewer(Person.pointing(walk, "en", 1440, Screens.none()))
        .opensTheStaffAccess(walk.parvis().link("First staff member"));
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  @Test
  void a_member_films_one_page_of_a_passport_and_is_verified() {
    Screens screens = Screens.from(300, "en");
    Person person = Person.pointing(walk, "en", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "robin", "+33612345690");

    journey.walksToTheVerification(walk.parvis().link("Invitation A"));
    journey.startsTheVerification().consents();
    person.page().locator("#country").selectOption("IE");
    person.presses("document.do").reads("document.notServed.next").keeps("document-not-served");
    person.page().locator("#country").selectOption("FR");
    journey.choosesThePassport().filmsThePage().filmsTheFace().givesTheBirthplace();
    journey.waitsForAPerson();

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "en", 1440, screens)).signsIn();
    reviewer.takesACase().person().reads("case.document.PASSPORT").reads("case.flags.none");
    reviewer.person().reads("case.clip.PAGE");
    reviewer.watches(2).approves();

    journey.isVerified();
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  void a_french_card_of_1994_is_valid_by_the_month_in_its_number() {
    Screens screens = Screens.from(350, "fr");
    Person person = Person.pointing(walk, "fr", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "claude", "+33612345691");

    journey.walksToTheVerification(walk.parvis().link("Invitation B"));
    journey.walksToTheFilming().filmsTheOldCard().filmsTheFace().givesTheBirthplace();
    journey.waitsForAPerson();

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, screens)).signsIn();
    reviewer.takesACase().person().reads("case.flags.none").keeps("staff-case-old-card");
    reviewer.watches(3).approves();

    journey.isVerified();
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }
}
