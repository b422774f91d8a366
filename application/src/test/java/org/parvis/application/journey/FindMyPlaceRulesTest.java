package org.parvis.application.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.Policies;
import org.parvis.application.fake.SessionBuilder;
import org.parvis.application.fake.World;
import org.parvis.application.session.SessionOverException;
import org.parvis.domain.code.ChallengeId;
import org.parvis.domain.code.CodeBinding;
import org.parvis.domain.code.CodeChallenge;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ActionKind;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.WhoActs;

class FindMyPlaceRulesTest {
  private static final MemberId REVIEWER = MemberBuilder.aMember().number(9).build().id();

  private final World world = new World();
  private final FindMyPlace findMyPlace =
      new FindMyPlaceService(
          new FindMyPlaceService.Stores(
              world.sessions,
              world.members,
              world.credentialSets,
              world.challenges,
              world.attempts),
          new ActionDesk(world.attempts, world.cases, Policies.RETRIES),
          Policies.SESSIONS,
          world.transactions,
          world.clock);

  @Test
  void a_session_that_is_over_has_no_place() {
    world.with(MemberBuilder.aMember());
    SessionId session = world.with(SessionBuilder.aSession());
    Session ended = world.sessions.ofId(session).orElseThrow();
    ended.end(world.clock.instant());
    world.sessions.save(ended);

    assertThatThrownBy(() -> place(session)).isInstanceOf(SessionOverException.class);
  }

  @Test
  void a_session_whose_time_is_over_has_none_either() {
    world.with(MemberBuilder.aMember());
    SessionId session = world.with(SessionBuilder.aSession());
    world.clock.advance(Policies.SESSIONS.platformIdle());

    assertThatThrownBy(() -> place(session)).isInstanceOf(SessionOverException.class);
  }

  @Nested
  class Before_everything_was_told {
    @Test
    void a_new_member_gives_a_number_first() {
      world.with(MemberBuilder.aMember());

      assertThat(platform().next()).isEqualTo(JourneyStep.PHONE);
    }

    @Test
    void a_code_on_its_way_is_waited_for_until_it_ends() {
      world.with(MemberBuilder.aMember());
      SessionId session = world.with(SessionBuilder.aSession());
      world.challenges.save(
          CodeChallenge.issue(
              new ChallengeId(new UUID(0, 1)),
              CodeBinding.of(
                  MemberBuilder.CAMILLE,
                  session,
                  new PhoneNumber("+33612345678"),
                  CodePurpose.PHONE),
              world.digests.ofToken("code"),
              world.digests.ofToken("sealed"),
              new UUID(0, 2),
              Policies.CODES,
              world.clock.instant()));

      assertThat(place(session).next()).isEqualTo(JourneyStep.PHONE_CODE);
      world.clock.advance(Policies.CODES.life());
      assertThat(place(session).next()).isEqualTo(JourneyStep.PHONE);
    }

    @Test
    void the_profile_follows_the_number() {
      world.with(MemberBuilder.aMember().phone("+33612345678"));

      assertThat(platform().next()).isEqualTo(JourneyStep.PROFILE);
    }

    @Test
    void the_passcode_follows_the_profile() {
      world.with(MemberBuilder.onboarded());

      assertThat(telephoneProved().next()).isEqualTo(JourneyStep.PASSCODE);
    }

    // security.md C5
    @Test
    void who_comes_back_before_the_passcode_proves_the_telephone_again() {
      world.with(MemberBuilder.onboarded());

      assertThat(platform().next()).isEqualTo(JourneyStep.BANKING_CODE);
      assertThat(platform(2).access()).isEqualTo(JourneyStep.BANKING_CODE);
    }

    @Test
    void the_wish_is_kept_on_the_way() {
      world.with(MemberBuilder.aMember().wishing(Feature.CARDS));

      assertThat(platform().wish()).contains(Feature.CARDS);
    }
  }

  @Nested
  class On_the_way_to_the_account {
    @BeforeEach
    void a_verified_member() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.VERIFIED));
    }

    @Test
    void a_password_leads_to_the_code_the_code_to_the_passcode_and_both_to_the_account() {
      assertThat(platform().next()).isEqualTo(JourneyStep.BANKING_CODE);
      assertThat(telephoneProved().next()).isEqualTo(JourneyStep.BANKING_PASSCODE);
      assertThat(banking().next()).isEqualTo(JourneyStep.PRO_ACCOUNT);
    }

    @Test
    void nothing_is_required_of_a_verified_member() {
      assertThat(banking().action().kind()).isEqualTo(ActionKind.NONE);
      assertThat(banking(7).action().who()).isEqualTo(WhoActs.NOBODY);
    }
  }

  @Nested
  class On_the_way_through_the_verification {
    @BeforeEach
    void a_member_who_has_told_everything() {
      world.withPasscode(MemberBuilder.onboarded());
    }

    @Test
    void it_is_offered_to_who_has_not_begun_and_does_not_stand_in_the_way() {
      Place place = banking();

      assertThat(place.next()).isEqualTo(JourneyStep.IDENTITY_OFFER);
      assertThat(place.access()).isEqualTo(JourneyStep.PRO_ACCOUNT);
      assertThat(place.action().kind()).isEqualTo(ActionKind.START);
      assertThat(place.action().triesLeft()).isEqualTo(3);
    }

    @Test
    void it_resumes_at_the_first_step_that_is_not_done() {
      assertThat(after(AttemptBuilder.started())).isEqualTo(JourneyStep.CONSENT);
    }

    @Test
    void consent_leads_to_the_document() {
      assertThat(after(AttemptBuilder.started().consented())).isEqualTo(JourneyStep.DOCUMENT);
    }

    @Test
    void the_document_is_filmed_front_first() {
      assertThat(after(AttemptBuilder.started().documentChosen()))
          .isEqualTo(JourneyStep.FILM_FRONT);
    }

    @Test
    void the_back_follows_the_front() {
      assertThat(after(AttemptBuilder.started().frontFilmed())).isEqualTo(JourneyStep.FILM_BACK);
    }

    @Test
    void both_sides_are_checked_on_arrival() {
      assertThat(after(AttemptBuilder.started().documentBeingChecked()))
          .isEqualTo(JourneyStep.DOCUMENT_CHECK);
    }

    @Test
    void a_passport_is_filmed_once() {
      assertThat(after(AttemptBuilder.started().passportChosen())).isEqualTo(JourneyStep.FILM_PAGE);
    }

    @Test
    void who_asked_for_help_is_told_until_when_and_may_still_go_on() {
      world.attempts.save(AttemptBuilder.started().documentChosen().build());
      Instant due = askForHelp();
      Place place = banking();

      assertThat(place.action().kind()).isEqualTo(ActionKind.WAIT_FOR_ASSISTANCE);
      assertThat(place.action().who()).isEqualTo(WhoActs.US);
      assertThat(place.action().when()).contains(due);
      assertThat(place.verification()).isEqualTo(JourneyStep.FILM_FRONT);
    }

    @Test
    void a_decision_that_is_due_comes_before_the_help() {
      AttemptBuilder attempt = AttemptBuilder.started().underReview();
      world.attempts.save(attempt.build());
      Instant decision = open(ReviewKind.DECISION, attempt);
      world.clock.advance(Duration.ofMinutes(4));
      askForHelp();

      assertThat(banking().action().kind()).isEqualTo(ActionKind.WAIT_FOR_DECISION);
      assertThat(banking(7).action().when()).contains(decision);
    }

    @Test
    void hints_are_shown_before_the_face_is_asked() {
      AttemptBuilder attempt = AttemptBuilder.started().betterAgain(RefusalReason.DOCUMENT_GLARE);
      world.attempts.save(attempt.build());
      Place place = banking();

      assertThat(place.next()).isEqualTo(JourneyStep.DOCUMENT_HINTS);
      assertThat(place.hints()).containsExactly(RefusalReason.DOCUMENT_GLARE);
    }

    @Test
    void the_face_follows_a_usable_document() {
      assertThat(after(AttemptBuilder.started().documentFilmed())).isEqualTo(JourneyStep.FILM_FACE);
    }

    @Test
    void the_birthplace_is_asked_while_the_checks_run() {
      assertThat(after(AttemptBuilder.started().submitted())).isEqualTo(JourneyStep.BIRTHPLACE);
    }

    @Test
    void who_has_done_everything_is_not_held_up_by_the_checks() {
      world.attempts.save(AttemptBuilder.started().birthplaceGiven().build());
      Place place = banking();

      assertThat(place.verification()).isEqualTo(JourneyStep.WAIT);
      assertThat(place.next()).isEqualTo(JourneyStep.PRO_ACCOUNT);
      assertThat(place.action().kind()).isEqualTo(ActionKind.WAIT_FOR_DECISION);
      assertThat(place.submittedAt()).contains(MutableClock.START);
    }

    @Test
    void a_review_is_announced_with_its_date() {
      AttemptBuilder attempt = AttemptBuilder.started().underReview();
      world.attempts.save(attempt.build());
      Instant due = open(ReviewKind.DECISION, attempt);

      assertThat(banking().action().who()).isEqualTo(WhoActs.US);
      assertThat(banking(7).action().when()).contains(due);
    }

    @Test
    void the_banking_level_is_not_asked_of_who_has_a_verification_to_go_on_with() {
      world.attempts.save(AttemptBuilder.started().consented().build());

      assertThat(platform().next()).isEqualTo(JourneyStep.DOCUMENT);
      assertThat(platform(2).access()).isEqualTo(JourneyStep.BANKING_CODE);
    }

    @Test
    void an_attempt_that_was_left_is_offered_anew() {
      AttemptBuilder left = AttemptBuilder.started().consented();
      left.build().abort();

      assertThat(after(left)).isEqualTo(JourneyStep.IDENTITY_OFFER);
    }

    private JourneyStep after(AttemptBuilder attempt) {
      world.attempts.save(attempt.build());
      Place place = banking();
      assertThat(place.next()).isEqualTo(place.verification());
      return place.verification();
    }
  }

  @Nested
  class After_a_refusal {
    @Test
    void the_member_may_try_again_while_tries_are_left() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.RETRY_REQUIRED));
      world.attempts.save(AttemptBuilder.started().refused(RefusalReason.DOCUMENT_EXPIRED).build());
      Place place = banking();

      assertThat(place.verification()).isEqualTo(JourneyStep.RESULT);
      assertThat(place.refusal()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
      assertThat(place.action().kind()).isEqualTo(ActionKind.RETRY);
      assertThat(place.action().triesLeft()).isEqualTo(2);
    }

    @Test
    void the_third_refusal_of_a_day_says_when_to_come_back() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.RETRY_REQUIRED));
      refuseTimes(3);

      assertThat(banking().action().kind()).isEqualTo(ActionKind.RETRY_LATER);
      assertThat(banking(7).action().when()).contains(MutableClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void a_final_refusal_says_until_when_we_come_back() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.REFUSED));
      AttemptBuilder attempt = AttemptBuilder.started().refused(RefusalReason.UNDER_AGE);
      world.attempts.save(attempt.build());
      Instant due = open(ReviewKind.ANSWER, attempt);
      Place place = banking();

      assertThat(place.answerDueAt()).contains(due);
      assertThat(place.action().kind()).isEqualTo(ActionKind.WAIT_FOR_ANSWER);
      assertThat(place.action().who()).isEqualTo(WhoActs.US);
      assertThat(place.action().when()).contains(due);
    }

    @Test
    void once_we_have_answered_a_final_refusal_the_next_move_is_to_ask_for_help() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.REFUSED));
      AttemptBuilder attempt = AttemptBuilder.started().refused(RefusalReason.UNDER_AGE);
      world.attempts.save(attempt.build());
      open(ReviewKind.ANSWER, attempt);
      ReviewCase answer =
          world.cases.ofAttempt(attempt.build().id(), ReviewKind.ANSWER).orElseThrow();
      answer.claim(REVIEWER, world.clock.instant());
      answer.close(REVIEWER, "Rappelée.", world.clock.instant());
      world.cases.save(answer);

      assertThat(banking().action().kind()).isEqualTo(ActionKind.ASK_ASSISTANCE);
      assertThat(banking(7).action().who()).isEqualTo(WhoActs.MEMBER);
      askForHelp();
      assertThat(banking(8).action().kind()).isEqualTo(ActionKind.WAIT_FOR_ASSISTANCE);
    }

    // The exact code of a suspicion is for the staff only.
    @Test
    void a_suspicion_is_told_in_neutral_words() {
      world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.REFUSED));
      world.attempts.save(
          AttemptBuilder.started()
              .refused(RefusalReason.DOCUMENT_ALTERED, RefusalReason.FACE_DIFFERS)
              .build());

      assertThat(banking().refusal()).containsExactly(RefusalReason.NOT_ESTABLISHED);
    }

    private void refuseTimes(int times) {
      for (int i = 1; i <= times; i++) {
        world.attempts.save(
            AttemptBuilder.started(i, MemberBuilder.CAMILLE, world.clock.instant())
                .refused(RefusalReason.DOCUMENT_EXPIRED)
                .build());
      }
    }
  }

  @Test
  void a_verified_member_sees_the_result() {
    world.withPasscode(MemberBuilder.onboarded().identity(IdentityStatus.VERIFIED));
    world.attempts.save(AttemptBuilder.started().approvedBy(REVIEWER).build());

    assertThat(banking().verification()).isEqualTo(JourneyStep.RESULT);
    assertThat(banking(7).refusal()).isEmpty();
  }

  private Place platform() {
    return platform(1);
  }

  private Place platform(int number) {
    return place(world.with(SessionBuilder.aSession().number(number)));
  }

  private Place telephoneProved() {
    return place(world.with(SessionBuilder.aSession().number(5).proving(ProvedFactor.SMS_CODE)));
  }

  private Place banking() {
    return banking(6);
  }

  private Place banking(int number) {
    return place(world.with(SessionBuilder.aBankingSession().number(number)));
  }

  private Place place(SessionId session) {
    return findMyPlace
        .execute(new FindMyPlace.Command(session))
        .match(FindMyPlace.Outcome.Found::place);
  }

  private Instant askForHelp() {
    ReviewCase asked =
        ReviewCase.askFor(
            new Assistance(AssistanceReason.TOO_HARD, MemberNote.NONE),
            new ReviewCaseId(new UUID(0xCE, 2)),
            MemberBuilder.CAMILLE,
            Policies.REVIEWS,
            world.clock.instant());
    world.cases.save(asked);
    return asked.dueAt();
  }

  private Instant open(ReviewKind kind, AttemptBuilder attempt) {
    ReviewCase review =
        ReviewCase.open(
            new ReviewCaseId(new UUID(0xCE, 1)),
            attempt.build().id(),
            MemberBuilder.CAMILLE,
            kind,
            Policies.REVIEWS,
            world.clock.instant());
    world.cases.save(review);
    return review.dueAt();
  }
}
