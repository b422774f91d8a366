package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.ATTEMPT;
import static org.parvis.domain.Some.BIRTH_DATE;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NAME;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.REVIEWER;
import static org.parvis.domain.Some.after;
import static org.parvis.domain.Some.clip;
import static org.parvis.domain.Some.digest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.Language;

class VerificationAttemptTest {
  private static final DocumentChoice CARD = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");
  private static final DocumentChoice OTHER = new DocumentChoice(DocumentKind.IDENTITY_CARD, "BE");
  private static final DeclaredIdentity DECLARED = new DeclaredIdentity(NAME, BIRTH_DATE);
  private static final Birthplace PLACE = new Birthplace("Brest", "FR");
  private static final RetryPolicy POLICY = new RetryPolicy(3, 5, Duration.ofDays(7));
  private static final DecisionPolicy ASKING = new DecisionPolicy(false);
  private static final DecisionPolicy APPROVING = new DecisionPolicy(true);
  private final VerificationAttempt attempt = VerificationAttempt.start(ATTEMPT, MEMBER, NOW);

  private static Consent consent(boolean given) {
    return new Consent("face-1", digest(1), Language.FRENCH, given, NOW);
  }

  private static Findings findings(RefusalReason... reasons) {
    return new Findings(
        Set.of(reasons),
        Set.of(),
        List.of(),
        List.of(),
        ReadDocument.NOTHING,
        Map.of("engine", "1"),
        NOW);
  }

  private static Findings allProved() {
    return new Findings(
        Set.of(),
        DecisionPolicy.required(CARD.kind()),
        List.of(),
        List.of(),
        ReadDocument.NOTHING,
        Map.of("engine", "1"),
        NOW);
  }

  private void approvedByPolicy() {
    checking();
    attempt.giveBirthplace(PLACE);
    attempt.found(allProved());
    attempt.settle(APPROVING, NOW);
  }

  private void consented() {
    attempt.consent(List.of(consent(true), consent(true)));
  }

  private void chosen() {
    consented();
    assertThat(attempt.chooseDocument(CARD)).isTrue();
  }

  private void bothSides() {
    chosen();
    attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1));
    attempt.attachDocument(ClipKind.DOCUMENT_BACK, clip(2));
  }

  private void documentFilmed() {
    bothSides();
    attempt.documentChecked(Set.of());
  }

  private void checking() {
    documentFilmed();
    attempt.submit(clip(3), DECLARED, NOW);
  }

  private void underReview() {
    checking();
    attempt.giveBirthplace(PLACE);
    attempt.found(findings());
    attempt.settle(ASKING, NOW);
  }

  private static Decision approval() {
    return Decision.by(REVIEWER, Set.of(), Map.of(), NOW);
  }

  private static Decision refusal() {
    return Decision.by(REVIEWER, Set.of(RefusalReason.DOCUMENT_EXPIRED), Map.of(), NOW);
  }

  // security.md H9
  @Nested
  class ConsentComesFirst {

    @Test
    void nothing_is_filmed_before_consent() {
      for (ClipKind kind : ClipKind.values()) {
        assertThat(attempt.mayFilm(kind)).isFalse();
      }
    }

    @Test
    void a_refused_consent_is_kept_and_nothing_is_filmed() {
      attempt.consent(List.of(consent(true), consent(false)));
      assertThat(attempt.status()).isEqualTo(AttemptStatus.STARTED);
      assertThat(attempt.snapshot().consents()).hasSize(2);
      assertThatIllegalStateException().isThrownBy(() -> attempt.chooseDocument(CARD));
    }

    @Test
    void a_member_may_consent_after_having_refused_and_both_are_kept() {
      attempt.consent(List.of(consent(false)));
      consented();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.CONSENTED);
      assertThat(attempt.snapshot().consents()).hasSize(3);
    }

    @Test
    void consenting_to_nothing_is_no_consent() {
      assertThatIllegalStateException().isThrownBy(() -> attempt.consent(List.of()));
    }

    @Test
    void a_consent_given_is_not_asked_again() {
      consented();
      assertThatIllegalStateException().isThrownBy(() -> attempt.consent(List.of(consent(false))));
      assertThat(attempt.snapshot().consents()).hasSize(2);
    }
  }

  @Nested
  class Document {

    @Test
    void the_choice_may_change_until_a_side_is_filmed() {
      chosen();
      assertThat(attempt.chooseDocument(OTHER)).isTrue();
      attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1));
      assertThat(attempt.chooseDocument(CARD)).isFalse();
      assertThat(attempt.chooseDocument(OTHER)).isTrue();
      assertThat(attempt.document()).contains(OTHER);
    }

    @Test
    void the_front_is_filmed_before_the_back() {
      chosen();
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_BACK)).isFalse();
      assertThatIllegalStateException()
          .isThrownBy(() -> attempt.attachDocument(ClipKind.DOCUMENT_BACK, clip(2)));
      attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1));
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_BACK)).isTrue();
    }

    @Test
    void the_second_side_starts_the_check_on_arrival() {
      chosen();
      attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1));
      assertThat(attempt.documentCheck()).isEqualTo(DocumentCheck.NOT_ASKED);
      attempt.attachDocument(ClipKind.DOCUMENT_BACK, clip(2));
      assertThat(attempt.isArrivalCheckRunning()).isTrue();
    }

    @Test
    void a_passport_is_one_page_and_no_back() {
      consented();
      attempt.chooseDocument(new DocumentChoice(DocumentKind.PASSPORT, "FR"));
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_FRONT)).isTrue();
      attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1));
      assertThat(attempt.isArrivalCheckRunning()).isTrue();
      attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_GLARE));
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_BACK)).isFalse();
      assertThat(attempt.filmDocumentAgain()).containsExactly(clip(1));
    }

    @Test
    void a_side_filmed_again_replaces_the_first() {
      chosen();
      assertThat(attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(1))).isEmpty();
      assertThat(attempt.attachDocument(ClipKind.DOCUMENT_FRONT, clip(2))).contains(clip(1));
      assertThat(attempt.clip(ClipKind.DOCUMENT_FRONT)).contains(clip(2));
    }

    @Test
    void nothing_is_filmed_while_the_check_runs() {
      bothSides();
      for (ClipKind kind : ClipKind.values()) {
        assertThat(attempt.mayFilm(kind)).isFalse();
      }
      assertThatIllegalStateException().isThrownBy(attempt::filmDocumentAgain);
    }

    @Test
    void a_usable_document_opens_the_way_to_the_face() {
      documentFilmed();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.DOCUMENT_FILMED);
      assertThat(attempt.mayFilm(ClipKind.FACE)).isTrue();
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_FRONT)).isFalse();
    }

    @Test
    void hints_ask_the_member_to_choose() {
      bothSides();
      attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_BLURRED));
      assertThat(attempt.isAskingToFilmAgain()).isTrue();
      assertThat(attempt.hints()).containsExactly(RefusalReason.DOCUMENT_BLURRED);
      assertThat(attempt.mayFilm(ClipKind.FACE)).isFalse();
    }

    @Test
    void the_member_may_go_on_in_spite_of_hints() {
      bothSides();
      attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_BLURRED));
      attempt.keepDocument();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.DOCUMENT_FILMED);
    }

    @Test
    void filming_again_starts_from_nothing() {
      bothSides();
      attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_BLURRED));
      assertThat(attempt.filmDocumentAgain()).containsExactlyInAnyOrder(clip(1), clip(2));
      assertThat(attempt.hints()).isEmpty();
      assertThat(attempt.clip(ClipKind.DOCUMENT_FRONT)).isEmpty();
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_FRONT)).isTrue();
      assertThat(attempt.mayFilm(ClipKind.DOCUMENT_BACK)).isFalse();
    }

    // security.md H5
    @Test
    void an_answer_that_nobody_waits_for_changes_nothing() {
      bothSides();
      attempt.expire();
      assertThatIllegalStateException()
          .isThrownBy(() -> attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_BLURRED)));
      assertThatIllegalStateException().isThrownBy(() -> attempt.documentChecked(Set.of()));
      assertThat(attempt.hints()).isEmpty();
    }

    @Test
    void there_is_nothing_to_insist_on_without_hints() {
      documentFilmed();
      assertThatIllegalStateException().isThrownBy(attempt::keepDocument);
    }

    @Test
    void a_face_is_no_side_of_a_document() {
      chosen();
      assertThatIllegalStateException()
          .isThrownBy(() -> attempt.attachDocument(ClipKind.FACE, clip(3)));
    }
  }

  @Nested
  class Submission {

    @Test
    void the_face_submits_the_attempt_and_freezes_what_was_declared() {
      checking();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.CHECKING);
      assertThat(attempt.declared()).contains(DECLARED);
      assertThat(attempt.submittedAt()).contains(NOW);
      assertThat(attempt.clip(ClipKind.FACE)).contains(clip(3));
    }

    // security.md F4
    @Test
    void F4_no_step_can_be_skipped() {
      assertThatIllegalStateException().isThrownBy(() -> attempt.submit(clip(3), DECLARED, NOW));
      bothSides();
      assertThatIllegalStateException().isThrownBy(() -> attempt.submit(clip(3), DECLARED, NOW));
      assertThat(attempt.clip(ClipKind.FACE)).isEmpty();
      assertThat(attempt.declared()).isEmpty();
    }

    @Test
    void F4_no_step_can_be_repeated_out_of_order() {
      checking();
      assertThatIllegalStateException().isThrownBy(() -> attempt.submit(clip(4), DECLARED, NOW));
      assertThatIllegalStateException().isThrownBy(attempt::filmDocumentAgain);
      assertThat(attempt.chooseDocument(CARD)).isFalse();
      assertThat(attempt.clip(ClipKind.FACE)).contains(clip(3));
    }
  }

  @Nested
  class Settling {

    @Test
    void findings_wait_for_the_place_of_birth() {
      checking();
      attempt.found(findings(RefusalReason.DOCUMENT_EXPIRED));
      assertThat(attempt.isReadyToSettle()).isFalse();
      assertThatIllegalStateException().isThrownBy(() -> attempt.settle(ASKING, NOW));
      attempt.giveBirthplace(PLACE);
      assertThat(attempt.isReadyToSettle()).isTrue();
    }

    @Test
    void the_place_of_birth_waits_for_the_findings() {
      checking();
      attempt.giveBirthplace(PLACE);
      assertThat(attempt.isReadyToSettle()).isFalse();
      attempt.found(findings());
      assertThat(attempt.isReadyToSettle()).isTrue();
    }

    @Test
    void a_place_of_birth_may_be_corrected_until_the_attempt_is_settled() {
      checking();
      attempt.giveBirthplace(PLACE);
      Birthplace corrected = new Birthplace("Brest-sur-Mer", "FR");
      attempt.giveBirthplace(corrected);
      attempt.found(findings());
      attempt.settle(ASKING, NOW);
      assertThat(attempt.birthplace()).contains(corrected);
      assertThatIllegalStateException().isThrownBy(() -> attempt.giveBirthplace(PLACE));
    }

    @Test
    void no_place_of_birth_is_taken_before_submission() {
      documentFilmed();
      assertThatIllegalStateException().isThrownBy(() -> attempt.giveBirthplace(PLACE));
    }

    @Test
    void findings_that_refuse_end_the_attempt_without_a_person() {
      checking();
      attempt.giveBirthplace(PLACE);
      attempt.found(findings(RefusalReason.DOCUMENT_EXPIRED));
      attempt.settle(ASKING, NOW);
      assertThat(attempt.status()).isEqualTo(AttemptStatus.REFUSED);
      Decision made = attempt.decision().orElseThrow();
      assertThat(made.approved()).isFalse();
      assertThat(made.reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
      assertThat(made.reviewer()).isEmpty();
    }

    @Test
    void findings_that_lack_nothing_approve_where_the_policy_may() {
      approvedByPolicy();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.APPROVED);
      assertThat(attempt.decision().orElseThrow().reviewer()).isEmpty();
      assertThat(attempt.isApprovedByPolicy()).isTrue();
    }

    @Test
    void H5_a_decision_by_the_policy_says_what_it_rests_on() {
      approvedByPolicy();
      assertThat(attempt.decision().orElseThrow().basis())
          .containsEntry("engine", "1")
          .containsEntry("decision", DecisionPolicy.VERSION)
          .containsEntry("decision.approves", "true");
    }

    @Test
    void H4_findings_that_leave_a_doubt_leave_the_decision_to_a_person() {
      checking();
      attempt.giveBirthplace(PLACE);
      attempt.found(findings());
      attempt.settle(APPROVING, NOW);
      assertThat(attempt.status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
      assertThat(attempt.decision()).isEmpty();
    }

    @Test
    void findings_are_taken_once() {
      checking();
      attempt.found(findings());
      assertThat(attempt.isAwaitingFindings()).isFalse();
      assertThatIllegalStateException()
          .isThrownBy(() -> attempt.found(findings(RefusalReason.DOCUMENT_EXPIRED)));
    }
  }

  // security.md H5
  @Nested
  class Deciding {

    @Test
    void a_person_approves() {
      underReview();
      attempt.decide(approval());
      assertThat(attempt.status()).isEqualTo(AttemptStatus.APPROVED);
      assertThat(attempt.decision()).contains(approval());
    }

    @Test
    void nobody_approves_but_a_person_or_a_policy_that_is_named() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Decision(true, Set.of(), Optional.empty(), Map.of("engine", "1"), NOW));
    }

    @Test
    void H4_an_approval_by_the_policy_is_not_handed_in_from_outside() {
      underReview();
      Decision approval =
          Decision.byPolicy(Set.of(), APPROVING.basis(attempt.findings().orElseThrow()), NOW);
      assertThatIllegalArgumentException().isThrownBy(() -> attempt.decide(approval));
      assertThat(attempt.status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void a_refusal_has_reasons_and_an_approval_has_none() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Decision(false, Set.of(), Optional.of(REVIEWER), Map.of(), NOW));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Decision(
                      true,
                      Set.of(RefusalReason.NAME_DIFFERS),
                      Optional.of(REVIEWER),
                      Map.of(),
                      NOW));
    }

    @Test
    void the_first_decision_stands() {
      underReview();
      attempt.decide(refusal());
      assertThatIllegalStateException().isThrownBy(() -> attempt.decide(approval()));
      assertThat(attempt.status()).isEqualTo(AttemptStatus.REFUSED);
      assertThat(attempt.decision()).contains(refusal());
    }

    @Test
    void nothing_is_decided_before_submission() {
      documentFilmed();
      assertThatIllegalStateException().isThrownBy(() -> attempt.decide(approval()));
      assertThat(attempt.decision()).isEmpty();
    }

    @Test
    void a_late_event_does_not_move_a_finished_attempt() {
      underReview();
      attempt.decide(approval());
      assertThatIllegalStateException().isThrownBy(attempt::expire);
      assertThatIllegalStateException().isThrownBy(attempt::abort);
      assertThatIllegalStateException().isThrownBy(() -> attempt.giveBirthplace(PLACE));
      assertThat(attempt.isAwaitingFindings()).isFalse();
    }
  }

  @Nested
  class Withdrawing {

    @Test
    void H5_an_approval_that_a_person_withdraws_stands_beside_its_withdrawal() {
      approvedByPolicy();
      Decision approval = attempt.decision().orElseThrow();
      attempt.withdraw(refusal());
      assertThat(attempt.status()).isEqualTo(AttemptStatus.APPROVED);
      assertThat(attempt.decision()).contains(approval);
      assertThat(attempt.withdrawal()).contains(refusal());
      assertThat(attempt.refusal()).contains(refusal());
      assertThat(attempt.isApprovedByPolicy()).isFalse();
    }

    @Test
    void it_is_withdrawn_once() {
      approvedByPolicy();
      attempt.withdraw(refusal());
      assertThatIllegalStateException().isThrownBy(() -> attempt.withdraw(refusal()));
    }

    @Test
    void what_a_person_decided_is_not_withdrawn_by_another() {
      underReview();
      attempt.decide(approval());
      assertThatIllegalStateException().isThrownBy(() -> attempt.withdraw(refusal()));
      assertThat(attempt.refusal()).isEmpty();
    }

    @Test
    void a_person_withdraws_and_has_reasons() {
      approvedByPolicy();
      assertThatIllegalArgumentException().isThrownBy(() -> attempt.withdraw(approval()));
      Decision nobodys =
          Decision.byPolicy(Set.of(RefusalReason.FACE_DIFFERS), Map.of("decision", "1"), NOW);
      assertThatIllegalArgumentException().isThrownBy(() -> attempt.withdraw(nobodys));
    }
  }

  @Nested
  class Expiry {
    private final Duration week = Duration.ofDays(7);

    @Test
    void an_attempt_waits_seven_days_for_its_member_to_the_second() {
      assertThat(attempt.isOverdueAt(after(week.minusSeconds(1)), POLICY)).isFalse();
      assertThat(attempt.isOverdueAt(after(week), POLICY)).isTrue();
    }

    @Test
    void one_that_lacks_only_the_place_of_birth_waits_for_its_member_too() {
      checking();
      attempt.found(findings());
      assertThat(attempt.isOverdueAt(after(week), POLICY)).isTrue();
    }

    @Test
    void one_that_waits_for_the_engine_or_for_us_does_not_run_out() {
      checking();
      attempt.giveBirthplace(PLACE);
      assertThat(attempt.isOverdueAt(after(week), POLICY)).isFalse();
      attempt.found(findings());
      attempt.settle(ASKING, NOW);
      assertThat(attempt.isOverdueAt(after(week), POLICY)).isFalse();
    }

    @Test
    void a_member_may_give_up_and_the_attempt_is_over() {
      consented();
      attempt.abort();
      assertThat(attempt.status()).isEqualTo(AttemptStatus.ABORTED_BY_MEMBER);
      assertThat(attempt.isOverdueAt(after(week), POLICY)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(ClipKind.class)
  void everything_survives_storage(ClipKind kind) {
    underReview();
    attempt.decide(refusal());
    VerificationAttempt again = VerificationAttempt.restore(attempt.snapshot());
    assertThat(again.snapshot()).isEqualTo(attempt.snapshot());
    assertThat(again.clip(kind)).isEqualTo(attempt.clip(kind));
  }
}
