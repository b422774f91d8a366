package org.parvis.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An approval without a person, and what a person may find about it. Its outcome is rehearsed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlIT {
  private static final Map<String, String> EVERY_APPROVAL_IS_LOOKED_AT =
      Map.of(
          "PARVIS_MODE", "rehearsal",
          "PARVIS_KYC_AUTO_APPROVE", "true",
          "PARVIS_KYC_SAMPLE_PERCENT", "100");

  private Walk walk;

  @BeforeAll
  void start() {
    walk = Walk.start(EVERY_APPROVAL_IS_LOOKED_AT);
    new Reviewer(Person.pointing(walk, "fr", 1440, Screens.none()))
        .opensTheStaffAccess(walk.parvis().link("First staff member"));
  }

  @AfterEach
  void everybody_leaves() {
    walk.chromium().everybodyLeaves();
  }

  @AfterAll
  void stop() {
    walk.close();
  }

  @Test
  void an_approval_without_a_person_is_withdrawn_and_the_bank_is_locked() {
    Screens screens = Screens.from(500, "fr");
    Screens english = Screens.from(500, "en");
    Person person = Person.pointing(walk, "fr", 390, screens);
    Journey journey = walk.member(person, Holder.ofAValidCard(), "lou", "+33612345695");
    journey.hurriesToTheVerification(walk, walk.parvis().link("Invitation A"));

    Person trainer = Person.pointing(walk, "fr", 390, screens);
    trainer.opens("/rehearsal/outcomes.xhtml").sees("outcomes.title").keeps("outcomes");
    trainer.writes("outcomes.member", "nobody@parvis.example").presses("outcomes.do");
    trainer.reads("outcomes.member.unknown").keeps("outcomes-unknown");
    trainer.writes("outcomes.member", journey.email()).presses("outcomes.do");
    trainer.readsText(journey.email()).keeps("outcomes-forced");
    trainer.keepsIn(english, "outcomes-forced").leaves();

    journey.walksToTheFilming().filmsTheDocument().filmsTheFace().givesTheBirthplace();
    journey.isVerified();
    assertThat(person.page().locator("[aria-disabled=true]")).hasCount(0);

    Reviewer reviewer = new Reviewer(Person.pointing(walk, "fr", 1440, screens)).signsIn();
    reviewer.takesTheCaseOf(journey).person().reads("case.control.lead").reads("case.forced");
    reviewer.person().keepsIn(english, "staff-control");
    reviewer.person().reads("proof.FACE_MATCHES");
    reviewer.person().unfolds("case.versions").readsText("threshold.BLURRED");
    reviewer.watches(3);
    reviewer.person().page().locator("#reason-FACE_DIFFERS").check();
    reviewer.person().keeps("staff-control").presses("case.control.withdraw");
    reviewer.person().reads("queue.decided");

    person.receives("MAIL", journey.email(), "à reprendre");
    person.opens("/account.xhtml").reads("action.WAIT_FOR_ANSWER").keeps("account-withdrawn");
    person.keepsIn(english, "account-withdrawn");
    assertThat(person.page().locator("[aria-disabled=true]")).not().hasCount(0);
    person.opens("/result.xhtml").sees("result.refused.title").keeps("result-withdrawn");
    person.keepsIn(english, "result-withdrawn");
    reviewer.answers(journey);
    assertThat(screens.violations()).isEmpty();
    assertThat(english.violations()).isEmpty();
    assertThat(walk.chromium().complaints()).isEmpty();
  }
}
