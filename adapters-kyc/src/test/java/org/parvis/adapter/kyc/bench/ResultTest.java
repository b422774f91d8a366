package org.parvis.adapter.kyc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.bench.Result.Standing;
import org.parvis.domain.verification.RefusalReason;

/** What counts as right, as wrong, and as not to be answered yet. */
class ResultTest {
  @Test
  void a_readable_genuine_document_must_be_approved() {
    assertThat(standing(Truth.GENUINE, Condition.MILD, Ending.APPROVED)).isEqualTo(Standing.RIGHT);
    assertThat(standing(Truth.GENUINE, Condition.MILD, Ending.REVIEW)).isEqualTo(Standing.WRONG);
    assertThat(standing(Truth.GENUINE, Condition.MILD, Ending.REFUSED)).isEqualTo(Standing.WRONG);
  }

  @Test
  void an_engine_that_cannot_judge_faces_is_not_praised_for_doubting() {
    assertThat(result(Truth.GENUINE, Condition.MILD, Ending.REVIEW, false).standing())
        .isEqualTo(Standing.NOT_YET);
    assertThat(result(Truth.STILL_PHOTOGRAPH, Condition.MILD, Ending.REVIEW, false).standing())
        .isEqualTo(Standing.NOT_YET);
    assertThat(result(Truth.GENUINE, Condition.MILD, Ending.REFUSED, false).standing())
        .isEqualTo(Standing.WRONG);
  }

  @Test
  void no_untrue_document_may_be_approved_in_any_condition() {
    for (Truth truth : Truth.values()) {
      for (Condition condition : Condition.values()) {
        if (truth != Truth.GENUINE || condition == Condition.PHOTOCOPY) {
          Result result = result(truth, condition, Ending.APPROVED, true);
          assertThat(result.isWronglyApproved()).as(truth + " " + condition).isTrue();
          assertThat(result.standing()).isEqualTo(Standing.WRONG);
        }
      }
    }
  }

  @Test
  void crashing_is_never_right() {
    for (Truth truth : Truth.values()) {
      assertThat(standing(truth, Condition.MILD, Ending.NO_ANSWER)).isEqualTo(Standing.WRONG);
    }
  }

  @Test
  void a_refusal_is_rightly_reasoned_when_all_its_reasons_are_right() {
    assertThat(
            refused(Truth.EXPIRED, Condition.MILD, RefusalReason.DOCUMENT_EXPIRED)
                .isRightlyReasoned())
        .isTrue();
    assertThat(
            refused(
                    Truth.EXPIRED,
                    Condition.MILD,
                    RefusalReason.DOCUMENT_EXPIRED,
                    RefusalReason.FACE_NOT_VISIBLE)
                .isRightlyReasoned())
        .isFalse();
    assertThat(
            refused(Truth.GENUINE, Condition.BLURRED, RefusalReason.DOCUMENT_EXPIRED)
                .isRightlyReasoned())
        .isFalse();
  }

  @Test
  void a_missed_bar_is_named_and_a_held_one_is_not() {
    Result right = result(Truth.GENUINE, Condition.MILD, Ending.APPROVED, true);
    Result wrong = result(Truth.FORGED_CHECK_DIGIT, Condition.MILD, Ending.APPROVED, true);

    assertThat(Bars.of(List.of(right), 0).missed()).isEmpty();
    assertThat(Bars.of(List.of(right, wrong), 0).missed())
        .containsExactly("wrong decisions", "wrong approvals", "forged check digits approved");
    assertThat(Bars.of(List.of(right), 200).missed()).containsExactly("forged check digits tried");
  }

  private static Standing standing(Truth truth, Condition condition, Ending ending) {
    return result(truth, condition, ending, true).standing();
  }

  private static Result refused(Truth truth, Condition condition, RefusalReason... reasons) {
    Trial trial = trial(truth, condition);
    return new Result(trial, answer(trial, Ending.REFUSED, Set.of(reasons)), true);
  }

  private static Result result(Truth truth, Condition condition, Ending ending, boolean judgesAll) {
    Trial trial = trial(truth, condition);
    return new Result(trial, answer(trial, ending, trial.expected().reasons()), judgesAll);
  }

  private static Answer answer(Trial trial, Ending ending, Set<RefusalReason> reasons) {
    Reading exact = new Reading(trial.specimen().lines(), true, true, 20, java.util.Map.of());
    Set<RefusalReason> said = ending == Ending.REFUSED ? reasons : Set.of();
    return new Answer(ending, said, Set.of(), List.of(), "", exact, 900, 1_200, 300);
  }

  private static Trial trial(Truth truth, Condition condition) {
    Trial any = TrialTable.of(1, 1, true).get(0);
    return new Trial(
        1,
        truth,
        condition,
        any.backdrop(),
        SpeedBars.CARD,
        SpeedBars.CARD.holder(),
        any.today(),
        any.seed());
  }
}
