package org.parvis.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Documents other than the card of today, as people film them; and all of the way of a member on
 * PostgreSQL.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedParvis.class)
class PassportIT {
  private final Visit visit;
  private final Walk walk;

  PassportIT(Visit visit) {
    this.visit = visit;
    this.walk = visit.walk();
  }

  @Test
  void a_member_films_one_page_of_a_passport_is_approved_and_moves_a_collection() {
    Screens screens = Screens.from(300, "en");
    Person person = Person.pointing(walk, "en", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "robin", "+33612345690");

    screens.without(
        () ->
            journey
                .walksToTheVerification(walk.parvis().link("Invitation A"))
                .startsTheVerification()
                .consents());
    person.page().locator("#country").selectOption("IE");
    person.presses("document.do").reads("document.notServed.next").keeps("document-not-served");
    person.page().locator("#country").selectOption("FR");
    journey.choosesThePassport().filmsThePage();
    screens.without(() -> journey.filmsTheFace().givesTheBirthplace().waitsForAPerson());

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "en", 1440, screens)).signsIn();
    reviewer.takesTheCaseOf(journey).person().reads("case.document.PASSPORT");
    reviewer.person().reads("proof.FACE_MATCHES").reads("case.clip.PAGE");
    reviewer.watches(2);
    screens.without(reviewer::approves);

    screens.without(journey::isVerified);
    person.receives("SMS", journey.number(), "verified");
    person.sees("account.collections");
    person.presses(person.page().locator("button.collect").first());
    person.reads("note.collected");
    assertThat(visit.lines())
        .extracting(line -> line.replaceAll(" .*", ""))
        .contains("PHONE_CONFIRMED", "CONSENT_GIVEN", "CLIP_ACKNOWLEDGED", "EVIDENCE_VIEWED")
        .contains("ATTEMPT_APPROVED", "FUNDS_COLLECTED");
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }

  @Test
  void a_french_card_of_1994_is_valid_by_the_month_in_its_number() {
    Screens screens = Screens.from(350, "fr");
    Person person = Person.pointing(walk, "fr", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "claude", "+33612345691");

    screens.without(
        () ->
            journey
                .hurriesToTheVerification(walk, walk.parvis().link("Invitation B"))
                .walksToTheFilming());
    journey.filmsTheOldCard();
    screens.without(() -> journey.filmsTheFace().givesTheBirthplace().waitsForAPerson());

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, screens)).signsIn();
    reviewer.takesTheCaseOf(journey).person().reads("proof.DOCUMENT_VALID");
    reviewer.person().keeps("staff-case-old-card");
    screens.without(() -> reviewer.watches(3).approves());

    screens.without(journey::isVerified);
    assertThat(screens.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }
}
