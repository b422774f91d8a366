package org.parvis.adapter.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.web.address.Given;
import org.parvis.adapter.web.exchange.Places;
import org.parvis.adapter.web.exchange.SignedIn;
import org.parvis.adapter.web.exchange.Spoken;
import org.parvis.application.journey.FindMyPlace;
import org.parvis.application.journey.JourneyStep;
import org.parvis.application.verification.AskForAssistance;
import org.parvis.application.verification.ReadMyAssistance;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.MemberNote;

// No container fills the injected fields here: the test does.
@SuppressWarnings("UnnecessaryAssignment")
class AssistedPageTest {
  private static final Instant DUE = Instant.parse("2026-11-26T13:05:00Z");
  private final AssistedPage page = new AssistedPage();
  private final List<AskForAssistance.Command> asked = new ArrayList<>();

  @BeforeEach
  void in_the_middle_of_filming() {
    at(Places.at(JourneyStep.FILM_FRONT));
    page.given = Given.nothing();
    page.written = Spoken.plain();
    page.readMyAssistance = command -> new ReadMyAssistance.Outcome.None();
    page.askForAssistance =
        command -> {
          asked.add(command);
          return new AskForAssistance.Outcome.Asked(DUE);
        };
  }

  private void at(FindMyPlace place) {
    page.here = new CurrentPlace();
    page.here.current = SignedIn.member();
    page.here.myPlace = Places.seen(place);
  }

  private static FindMyPlace refused() {
    return Places.at(Places.place(JourneyStep.RESULT, JourneyStep.RESULT, IdentityStatus.REFUSED));
  }

  @Test
  void the_page_that_led_here_has_said_why() {
    page.given = Given.of("reason", "NO_CAMERA");
    assertThat(page.enter()).isNull();
    assertThat(page.isMarked(AssistanceReason.NO_CAMERA)).isTrue();
    assertThat(page.getOnwards()).isEqualTo("/film-document.xhtml");
  }

  @Test
  void what_is_no_reason_marks_the_likeliest() {
    page.given = Given.of("reason", "<b>");
    assertThat(page.getReason()).isEqualTo(AssistanceReason.TOO_HARD);
  }

  @Test
  void a_refusal_is_a_reason_for_those_alone_who_were_refused() {
    page.given = Given.of("reason", "REFUSED");
    assertThat(page.getReasons()).doesNotContain(AssistanceReason.REFUSED);
    assertThat(page.getReason()).isEqualTo(AssistanceReason.TOO_HARD);
    assertThat(page.isAlonePossible()).isTrue();
    at(refused());
    page.given = Given.nothing();
    assertThat(page.getReason()).isEqualTo(AssistanceReason.REFUSED);
    assertThat(page.isAlonePossible()).isFalse();
  }

  @Test
  void reason_and_words_are_sent_and_the_page_comes_back_with_the_date() {
    page.given = Given.of("reason", "NO_CAMERA");
    page.setNote(" Appelez  le matin. ");
    assertThat(page.ask()).isEqualTo("/assisted.xhtml?faces-redirect=true");
    assertThat(asked)
        .containsExactly(
            new AskForAssistance.Command(
                SignedIn.SESSION,
                new Assistance(AssistanceReason.NO_CAMERA, new MemberNote("Appelez le matin."))));
  }

  @Test
  void words_without_end_are_not_sent() {
    page.setNote("x".repeat(501));
    assertThat(page.ask()).isNull();
    assertThat(page.isTooLong()).isTrue();
    assertThat(asked).isEmpty();
  }

  @Test
  void who_has_asked_sees_until_when_and_what_they_said() {
    page.readMyAssistance =
        command ->
            new ReadMyAssistance.Outcome.Open(
                new Assistance(AssistanceReason.TOO_HARD, new MemberNote("Merci")),
                DUE.minusSeconds(100),
                DUE,
                Optional.of(DUE.minusSeconds(50)));
    assertThat(page.isAsked()).isTrue();
    assertThat(page.getDue()).isEqualTo(DUE.toString());
    assertThat(page.getContacted()).isEqualTo(DUE.minusSeconds(50).toString());
    assertThat(page.getAskedReason()).isEqualTo("TOO_HARD");
    assertThat(page.getAskedNote()).isEqualTo("Merci");
  }

  @Test
  void who_has_asked_nothing_sees_no_date() {
    assertThat(page.isAsked()).isFalse();
    assertThat(page.getDue()).isEmpty();
  }

  @Test
  void who_is_verified_or_not_there_yet_is_sent_to_their_step() {
    at(
        Places.at(
            Places.place(JourneyStep.PRO_ACCOUNT, JourneyStep.RESULT, IdentityStatus.VERIFIED)));
    assertThat(page.enter()).isEqualTo("/result.xhtml?faces-redirect=true");
    at(
        Places.at(
            Places.place(
                JourneyStep.PHONE, JourneyStep.IDENTITY_OFFER, IdentityStatus.NOT_STARTED)));
    assertThat(page.ask()).isEqualTo("/phone.xhtml?faces-redirect=true");
  }
}
