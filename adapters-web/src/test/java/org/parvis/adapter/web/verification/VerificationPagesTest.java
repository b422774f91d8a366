package org.parvis.adapter.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.DecideOnHints;
import org.parvis.application.verification.DrawChallenge;
import org.parvis.application.verification.GiveBirthplace;
import org.parvis.application.verification.GiveConsent;
import org.parvis.application.verification.StartVerification;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Language;
import org.parvis.domain.verification.ActionKind;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Movement;
import org.parvis.domain.verification.RefusalReason;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class VerificationPagesTest {
  private static final Instant MOMENT = Instant.parse("2026-11-26T13:05:00Z");

  @Nested
  class EveryPage {
    @Test
    void stays_on_the_step_that_it_shows() {
      assertThat(here(Places.at(JourneyStep.CONSENT)).unless(Set.of(JourneyStep.CONSENT))).isNull();
    }

    @Test
    void F4_sends_an_old_tab_to_the_current_step() {
      assertThat(here(Places.at(JourneyStep.FILM_FACE)).unless(Set.of(JourneyStep.CONSENT)))
          .isEqualTo("/film-face.xhtml?faces-redirect=true");
    }

    @Test
    void comes_after_telephone_profile_and_passcode() {
      CurrentPlace here =
          here(
              Places.at(
                  Places.place(
                      JourneyStep.PROFILE,
                      JourneyStep.IDENTITY_OFFER,
                      IdentityStatus.NOT_STARTED)));
      assertThat(here.unless(Set.of(JourneyStep.IDENTITY_OFFER)))
          .isEqualTo("/profile.xhtml?faces-redirect=true");
    }

    @Test
    void needs_no_banking_session() {
      CurrentPlace here =
          here(
              Places.at(
                  Places.place(
                      JourneyStep.BANKING_CODE,
                      JourneyStep.FILM_FRONT,
                      IdentityStatus.IN_PROGRESS)));
      assertThat(here.unless(Set.of(JourneyStep.FILM_FRONT))).isNull();
    }
  }

  @Nested
  class Starting {
    private final VerifyPage page = new VerifyPage();

    @Test
    void leads_to_the_consent() {
      assertThat(start(new StartVerification.Outcome.Started(new AttemptId(new UUID(1, 1)))))
          .isEqualTo("/consent.xhtml?faces-redirect=true");
    }

    @Test
    void says_from_when_after_too_many_tries_today() {
      assertThat(start(new StartVerification.Outcome.Later(MOMENT))).isNull();
      assertThat(page.isLater()).isTrue();
      assertThat(page.getLaterFrom()).isEqualTo(MOMENT.toString());
    }

    @Test
    void says_when_only_a_person_can_help() {
      assertThat(start(new StartVerification.Outcome.Exhausted())).isNull();
      assertThat(page.isExhausted()).isTrue();
    }

    private String start(StartVerification.Outcome outcome) {
      page.here = here(Places.at(JourneyStep.CONSENT));
      page.written = Spoken.plain();
      page.startVerification = command -> outcome;
      return page.start();
    }
  }

  @Nested
  class Consenting {
    private final ConsentPage page = new ConsentPage();
    private final List<GiveConsent.Command> given = new ArrayList<>();

    @Test
    void needs_both_ticks() {
      prepare(new GiveConsent.Outcome.Given());
      page.setFace(true);
      assertThat(page.agree()).isNull();
      assertThat(page.isFaceMissing()).isFalse();
      assertThat(page.isTermsMissing()).isTrue();
      assertThat(given).isEmpty();
    }

    @Test
    void keeps_what_was_ticked_and_in_which_language() {
      prepare(new GiveConsent.Outcome.Given());
      page.setFace(true);
      page.setTerms(true);
      assertThat(page.agree()).isEqualTo("/document.xhtml?faces-redirect=true");
      assertThat(given)
          .containsExactly(new GiveConsent.Command(SignedIn.SESSION, true, true, Language.FRENCH));
    }

    @Test
    void may_be_refused_and_the_refusal_is_kept() {
      prepare(new GiveConsent.Outcome.Refused());
      page.setFace(true);
      assertThat(page.refuse()).contains("refused=yes");
      assertThat(given)
          .containsExactly(
              new GiveConsent.Command(SignedIn.SESSION, false, false, Language.FRENCH));
    }

    private void prepare(GiveConsent.Outcome outcome) {
      page.here = here(Places.moving(JourneyStep.CONSENT, JourneyStep.DOCUMENT));
      page.language = Spoken.french();
      page.giveConsent =
          command -> {
            given.add(command);
            return outcome;
          };
    }
  }

  @Test
  void hints_may_be_mended_or_passed() {
    DocumentCheckPage page = new DocumentCheckPage();
    List<Boolean> again = new ArrayList<>();
    page.here = here(Places.at(JourneyStep.FILM_FRONT));
    page.decideOnHints =
        command -> {
          again.add(command.again());
          return new DecideOnHints.Outcome.Done();
        };
    page.again();
    page.keep();
    assertThat(again).containsExactly(true, false);
  }

  @Nested
  class Filming {
    @Test
    void the_page_knows_its_step_by_the_name_that_a_poll_gives_it() {
      FilmPage page = new FilmPage();
      page.here = here(Places.at(JourneyStep.FILM_BACK));
      assertThat(page.getStep()).isEqualTo("FILM_BACK");
      assertThat(page.getKind()).isEqualTo("DOCUMENT_BACK");
    }

    @Test
    void a_passport_has_words_of_its_own() {
      FilmPage page = new FilmPage();
      page.here = here(Places.at(JourneyStep.FILM_PAGE));
      assertThat(page.enterDocument()).isNull();
      assertThat(page.getSide()).isEqualTo("page");
      assertThat(page.getKind()).isEqualTo("DOCUMENT_FRONT");
      assertThat(page.isBack()).isFalse();
    }

    @Test
    void H1_the_page_asks_for_the_movements_that_the_server_drew() {
      FilmPage page = new FilmPage();
      page.here = here(Places.at(JourneyStep.FILM_FACE));
      page.drawChallenge =
          command ->
              new DrawChallenge.Outcome.Drawn(
                  List.of(Movement.COME_CLOSER, Movement.TURN_RIGHT, Movement.TURN_LEFT));
      assertThat(page.enterFace()).isNull();
      assertThat(page.getMovements()).containsExactly("COME_CLOSER", "TURN_RIGHT", "TURN_LEFT");
      assertThat(page.getFreshSeconds()).isEqualTo(900);
    }

    @Test
    void every_movement_has_its_words_in_both_languages() {
      for (Movement movement : Movement.values()) {
        for (String language : List.of("fr", "en")) {
          assertThat(
                  ResourceBundle.getBundle(
                          "org.parvis.adapter.web.verification", Locale.forLanguageTag(language))
                      .getString("film.movement." + movement.name()))
              .isNotBlank();
        }
      }
    }

    @Test
    void an_old_tab_of_a_side_that_is_filmed_goes_on() {
      FilmPage page = new FilmPage();
      page.here = here(Places.at(JourneyStep.DOCUMENT_CHECK));
      assertThat(page.enterDocument()).isEqualTo("/document-check.xhtml?faces-redirect=true");
      assertThat(page.enterFace()).isEqualTo("/document-check.xhtml?faces-redirect=true");
    }
  }

  @Nested
  class GivingTheBirthplace {
    private final BirthplacePage page = new BirthplacePage();

    @Test
    void goes_on_with_town_and_country() {
      page.here = here(Places.moving(JourneyStep.BIRTHPLACE, JourneyStep.WAIT));
      page.giveBirthplace =
          command -> {
            assertThat(command.birthplace()).isEqualTo(new Birthplace("L’Haÿ-les-Roses", "FR"));
            return new GiveBirthplace.Outcome.Given();
          };
      page.setTown(" L’Haÿ-les-Roses ");
      assertThat(page.give()).isEqualTo("/wait.xhtml?faces-redirect=true");
    }

    @Test
    void marks_a_town_without_letters() {
      page.here = here(Places.at(JourneyStep.BIRTHPLACE));
      page.setTown("12");
      assertThat(page.give()).isNull();
      assertThat(page.isTownWrong()).isTrue();
      assertThat(page.isCountryWrong()).isFalse();
    }

    @Test
    void marks_a_country_that_does_not_exist() {
      page.here = here(Places.at(JourneyStep.BIRTHPLACE));
      page.setTown("Lyon");
      page.setCountry("ZZ");
      assertThat(page.give()).isNull();
      assertThat(page.isCountryWrong()).isTrue();
    }

    @Test
    void countries_are_named_in_the_language_of_the_page() {
      assertThat(Countries.all(Locale.ENGLISH))
          .contains(new Countries.Country("DE", "Germany"))
          .first()
          .isEqualTo(new Countries.Country("FR", "France"));
    }
  }

  /** An old tab, the back button or a second press: the form's step is done. */
  @Nested
  class AFormOfAStepThatIsDone {
    private static final String ONWARD = "/wait.xhtml?faces-redirect=true";
    private final CurrentPlace here = here(Places.at(JourneyStep.WAIT));

    @Test
    void with_consents_leads_on_whatever_was_ticked() {
      ConsentPage page = new ConsentPage();
      page.here = here;
      assertThat(page.agree()).isEqualTo(ONWARD);
      page.setFace(true);
      page.setTerms(true);
      assertThat(page.agree()).isEqualTo(ONWARD);
    }

    @Test
    void with_a_document_leads_on() {
      DocumentPage page = new DocumentPage();
      page.here = here;
      assertThat(page.choose()).isEqualTo(ONWARD);
    }

    @Test
    void with_a_birthplace_leads_on() {
      BirthplacePage page = new BirthplacePage();
      page.here = here;
      assertThat(page.give()).isEqualTo(ONWARD);
    }

    @Test
    void with_a_word_on_hints_leads_on() {
      DocumentCheckPage page = new DocumentCheckPage();
      page.here = here;
      page.decideOnHints = command -> new DecideOnHints.Outcome.OutOfStep();
      assertThat(page.again()).isEqualTo(ONWARD);
    }

    @Test
    void that_starts_an_attempt_leads_on() {
      VerifyPage page = new VerifyPage();
      page.here = here;
      page.startVerification = command -> new StartVerification.Outcome.OutOfStep();
      assertThat(page.start()).isEqualTo(ONWARD);
    }
  }

  @Test
  void a_refusal_shows_reasons_tries_and_the_date_of_our_answer() {
    ResultPage page = new ResultPage();
    page.here =
        here(
            Places.at(
                Places.place(
                    JourneyStep.RESULT,
                    JourneyStep.RESULT,
                    IdentityStatus.RETRY_REQUIRED,
                    ActionKind.RETRY,
                    Optional.of(MOMENT),
                    Set.of(RefusalReason.DOCUMENT_EXPIRED))));
    page.written = Spoken.plain();
    page.words = new ReasonWords();
    page.words.language = Spoken.french();
    assertThat(page.enter()).isNull();
    assertThat(page.isRefused()).isTrue();
    assertThat(page.getTriesLeft()).isEqualTo(2);
    assertThat(page.getAnswerDue()).isEqualTo(MOMENT.toString());
    assertThat(page.getReasons())
        .singleElement()
        .satisfies(reason -> assertThat(reason.text()).contains("validité"));
  }

  private static CurrentPlace here(FindMyPlace findMyPlace) {
    CurrentPlace here = new CurrentPlace();
    here.current = SignedIn.member();
    here.myPlace = Places.seen(findMyPlace);
    return here;
  }
}
