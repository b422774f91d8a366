package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.ATTEMPT;
import static org.parvis.domain.Some.CASE;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.OTHER_MEMBER;
import static org.parvis.domain.Some.REVIEWER;
import static org.parvis.domain.Some.after;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReviewCaseTest {
  private static final ReviewClock CLOCK = new ReviewClock(Duration.ofDays(1), Duration.ofDays(3));

  private static ReviewCase open(ReviewKind kind) {
    return ReviewCase.open(CASE, ATTEMPT, MEMBER, kind, CLOCK, NOW);
  }

  // security.md H6
  @Test
  void an_answer_is_due_in_72_hours_and_a_decision_sooner() {
    assertThat(open(ReviewKind.ANSWER).dueAt()).isEqualTo(after(Duration.ofDays(3)));
    assertThat(open(ReviewKind.DECISION).dueAt()).isEqualTo(after(Duration.ofDays(1)));
  }

  @Test
  void one_person_claims_a_case_and_doing_so_again_is_harmless() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    assertThat(reviewCase.claim(REVIEWER, NOW)).isEqualTo(ClaimResult.CLAIMED);
    assertThat(reviewCase.claim(REVIEWER, after(Duration.ofHours(1))))
        .isEqualTo(ClaimResult.CLAIMED);
    assertThat(reviewCase.snapshot().claimedAt()).isEqualTo(NOW);
    assertThat(reviewCase.isHeldBy(REVIEWER)).isTrue();
  }

  @Test
  void a_second_person_comes_too_late() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    reviewCase.claim(REVIEWER, NOW);
    assertThat(reviewCase.claim(OTHER_MEMBER, NOW)).isEqualTo(ClaimResult.TAKEN_BY_ANOTHER);
    assertThat(reviewCase.isHeldBy(OTHER_MEMBER)).isFalse();
  }

  // security.md F5
  @Test
  void nobody_claims_their_own_file() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    assertThat(reviewCase.claim(MEMBER, NOW)).isEqualTo(ClaimResult.OWN_FILE);
    assertThat(reviewCase.claimedBy()).isEmpty();
  }

  @Test
  void only_its_holder_closes_a_case() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    assertThatIllegalStateException().isThrownBy(() -> reviewCase.close(REVIEWER, "", NOW));
    reviewCase.claim(REVIEWER, NOW);
    assertThatIllegalStateException().isThrownBy(() -> reviewCase.close(OTHER_MEMBER, "", NOW));
    reviewCase.close(REVIEWER, "", NOW);
    assertThat(reviewCase.isClosed()).isTrue();
  }

  @Test
  void a_case_is_closed_once() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    reviewCase.claim(REVIEWER, NOW);
    reviewCase.close(REVIEWER, "", NOW);
    assertThat(reviewCase.isHeldBy(REVIEWER)).isFalse();
    assertThat(reviewCase.claim(REVIEWER, NOW)).isEqualTo(ClaimResult.CLOSED);
    assertThatIllegalStateException().isThrownBy(() -> reviewCase.close(REVIEWER, "", NOW));
  }

  @Test
  void an_answer_is_not_closed_without_a_note() {
    ReviewCase reviewCase = open(ReviewKind.ANSWER);
    reviewCase.claim(REVIEWER, NOW);
    assertThatIllegalArgumentException().isThrownBy(() -> reviewCase.close(REVIEWER, " ", NOW));
    assertThat(reviewCase.isClosed()).isFalse();
    reviewCase.close(REVIEWER, "Rappelée ce matin", NOW);
    assertThat(reviewCase.snapshot().note()).isEqualTo("Rappelée ce matin");
  }

  // security.md H6, H9
  @Test
  void help_is_due_in_72_hours_and_about_no_attempt() {
    ReviewCase asked = askedFor();
    assertThat(asked.kind()).isEqualTo(ReviewKind.ASSISTANCE);
    assertThat(asked.dueAt()).isEqualTo(after(Duration.ofDays(3)));
    assertThat(asked.attempt()).isEmpty();
    assertThat(asked.assistance().map(Assistance::reason)).contains(AssistanceReason.NO_CAMERA);
    assertThat(ReviewCase.restore(asked.snapshot()).snapshot()).isEqualTo(asked.snapshot());
  }

  @Test
  void only_its_holder_keeps_that_the_member_was_spoken_to_and_the_first_time_counts() {
    ReviewCase asked = askedFor();
    assertThatIllegalStateException().isThrownBy(() -> asked.contacted(REVIEWER, NOW));
    asked.claim(REVIEWER, NOW);
    asked.contacted(REVIEWER, NOW);
    asked.contacted(REVIEWER, after(Duration.ofHours(1)));
    assertThat(asked.contactedAt()).contains(NOW);
    assertThat(asked.isClosed()).isFalse();
  }

  @Test
  void nobody_is_spoken_to_about_a_decision() {
    ReviewCase decision = open(ReviewKind.DECISION);
    decision.claim(REVIEWER, NOW);
    assertThatIllegalStateException().isThrownBy(() -> decision.contacted(REVIEWER, NOW));
  }

  @Test
  void help_is_not_closed_without_a_sentence() {
    ReviewCase asked = askedFor();
    asked.claim(REVIEWER, NOW);
    assertThatIllegalArgumentException().isThrownBy(() -> asked.close(REVIEWER, "", NOW));
    asked.close(REVIEWER, "Vient mardi avec sa carte", NOW);
    assertThat(asked.isClosed()).isTrue();
  }

  private static ReviewCase askedFor() {
    Assistance assistance = new Assistance(AssistanceReason.NO_CAMERA, MemberNote.NONE);
    return ReviewCase.askFor(assistance, CASE, MEMBER, CLOCK, NOW);
  }

  @Test
  void a_case_falls_away_when_the_attempt_ends_without_the_staff() {
    ReviewCase reviewCase = open(ReviewKind.DECISION);
    reviewCase.fallAway(NOW);
    reviewCase.fallAway(after(Duration.ofHours(1)));
    assertThat(reviewCase.snapshot().closedAt()).isEqualTo(NOW);
  }

  @Test
  void everything_survives_storage() {
    ReviewCase reviewCase = open(ReviewKind.ANSWER);
    reviewCase.claim(REVIEWER, NOW);
    assertThat(ReviewCase.restore(reviewCase.snapshot()).snapshot())
        .isEqualTo(reviewCase.snapshot());
  }
}
