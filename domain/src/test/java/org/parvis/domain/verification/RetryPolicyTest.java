package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.RetryDecision.Allowed;
import org.parvis.domain.verification.RetryDecision.Exhausted;
import org.parvis.domain.verification.RetryDecision.Later;

// security.md G1, H7
class RetryPolicyTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private final RetryPolicy policy = new RetryPolicy(3, 5, WEEK);

  private RetryDecision afterSubmissions(Duration... ago) {
    return policy.decide(Stream.of(ago).map(NOW::minus).toList(), NOW);
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  @Test
  void the_first_attempt_is_one_of_three() {
    assertThat(afterSubmissions()).isEqualTo(new Allowed(3));
  }

  @Test
  void each_submission_costs_one_try_of_the_day() {
    assertThat(afterSubmissions(hours(1))).isEqualTo(new Allowed(2));
    assertThat(afterSubmissions(hours(1), hours(2))).isEqualTo(new Allowed(1));
  }

  @Test
  void after_three_in_a_day_the_member_waits_for_the_oldest_of_them() {
    assertThat(afterSubmissions(hours(1), hours(2), hours(3)))
        .isEqualTo(new Later(NOW.plus(hours(21))));
  }

  @Test
  void a_try_comes_back_after_24_hours_to_the_second() {
    assertThat(afterSubmissions(hours(1), hours(2), hours(24).minusSeconds(1)))
        .isEqualTo(new Later(NOW.plusSeconds(1)));
    assertThat(afterSubmissions(hours(1), hours(2), hours(24))).isEqualTo(new Allowed(1));
  }

  @Test
  void the_order_does_not_matter() {
    assertThat(afterSubmissions(hours(3), hours(1), hours(2)))
        .isEqualTo(afterSubmissions(hours(1), hours(2), hours(3)));
  }

  @Test
  void tries_left_in_all_count_too() {
    assertThat(afterSubmissions(hours(30), hours(31), hours(32), hours(33)))
        .isEqualTo(new Allowed(1));
  }

  @Test
  void after_five_in_all_only_a_person_can_help() {
    assertThat(afterSubmissions(hours(30), hours(31), hours(32), hours(33), hours(34)))
        .isEqualTo(new Exhausted());
  }

  @Test
  void limits_that_make_no_sense_cannot_be_constructed() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, 5, WEEK));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(3, 2, WEEK));
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(3, 5, Duration.ZERO));
  }

  @Test
  void a_refusal_can_be_mended_when_each_of_its_reasons_can() {
    assertThat(
            RefusalReason.allRetryable(
                List.of(RefusalReason.DOCUMENT_BLURRED, RefusalReason.DOCUMENT_EXPIRED)))
        .isTrue();
    assertThat(
            RefusalReason.allRetryable(
                List.of(RefusalReason.DOCUMENT_BLURRED, RefusalReason.UNDER_AGE)))
        .isFalse();
  }

  @Test
  void what_looks_like_fraud_is_final_and_what_the_camera_did_is_not() {
    assertThat(RefusalReason.values())
        .filteredOn(reason -> reason.family() == ReasonFamily.FRAUD)
        .hasSize(5)
        .noneMatch(RefusalReason::isRetryable);
    assertThat(RefusalReason.values())
        .filteredOn(reason -> reason.family() == ReasonFamily.CAPTURE)
        .hasSize(11)
        .allMatch(RefusalReason::isRetryable);
  }
}
