package org.parvis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.before;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

// security.md B7
class CodePolicyTest {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private final CodePolicy policy = new CodePolicy(LIFE, 5, 15, PAUSE, 3, 5, 1_000);

  private Optional<Instant> waitWithSends(Duration... ago) {
    List<Instant> sends = Stream.of(ago).map(NOW::minus).toList();
    return policy.decide(sends, NOW).match(a -> Optional.empty(), w -> Optional.of(w.until()));
  }

  private static Duration min(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void the_first_message_may_leave_at_once() {
    assertThat(waitWithSends()).isEmpty();
  }

  @Test
  void B7_thirty_seconds_lie_between_two_messages() {
    assertThat(waitWithSends(Duration.ofSeconds(29))).contains(NOW.plusSeconds(1));
    assertThat(waitWithSends(Duration.ofSeconds(30))).isEmpty();
  }

  @Test
  void B7_three_messages_in_ten_minutes_are_the_most() {
    assertThat(waitWithSends(min(1), min(2))).isEmpty();
    assertThat(waitWithSends(min(1), min(2), min(10).minusSeconds(1))).contains(NOW.plusSeconds(1));
    assertThat(waitWithSends(min(1), min(2), min(10))).isEmpty();
  }

  @Test
  void B7_five_messages_in_a_day_are_the_most() {
    Duration day = Duration.ofDays(1);
    assertThat(waitWithSends(min(60), min(120), min(180), min(240))).isEmpty();
    assertThat(waitWithSends(min(60), min(120), min(180), min(240), day.minusSeconds(1)))
        .contains(NOW.plusSeconds(1));
    assertThat(waitWithSends(min(60), min(120), min(180), min(240), day)).isEmpty();
  }

  @Test
  void the_latest_of_all_waits_counts() {
    assertThat(waitWithSends(Duration.ofSeconds(10), min(1), min(2), min(3), min(4)))
        .contains(before(min(4)).plus(Duration.ofDays(1)));
  }

  @Test
  void the_order_of_sends_does_not_matter() {
    assertThat(waitWithSends(min(9), min(1), min(5)))
        .isEqualTo(waitWithSends(min(1), min(5), min(9)));
  }

  // security.md B5
  @Test
  void B5_a_wrong_code_costs_one_of_fifteen_tries_for_a_day() {
    assertThat(policy.checksLeft(List.of())).isEqualTo(15);
    assertThat(policy.checksLeft(wrong(14))).isEqualTo(1);
    assertThat(policy.checksLeft(wrong(15))).isZero();
    assertThat(policy.checksLeft(wrong(16))).isZero();
  }

  @Test
  void B5_who_has_no_try_left_waits_until_the_fifteenth_newest_is_a_day_old() {
    assertThat(policy.noCheckBefore(wrong(14))).isEmpty();
    assertThat(policy.noCheckBefore(wrong(15))).contains(before(min(15)).plus(Duration.ofDays(1)));
    assertThat(policy.noCheckBefore(wrong(20))).contains(before(min(15)).plus(Duration.ofDays(1)));
  }

  private static List<Instant> wrong(int times) {
    return IntStream.rangeClosed(1, times).mapToObj(n -> before(min(n))).toList();
  }

  // security.md B7
  @Test
  void B7_a_day_of_messages_begins_at_midnight_utc() {
    Instant evening = Instant.parse("2026-11-25T23:59:59.999Z");
    assertThat(policy.dayOf(evening)).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(policy.dayAfter(evening)).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    assertThat(policy.dayOf(policy.dayAfter(evening))).isEqualTo(policy.dayAfter(evening));
  }

  // security.md B2, B5, B7
  @Test
  void B2_B5_B7_limits_beyond_the_standard_cannot_be_constructed() {
    Duration tooLong = Duration.ofMinutes(10).plusSeconds(1);
    assertRefused(() -> new CodePolicy(tooLong, 5, 15, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(Duration.ZERO, 5, 15, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 6, 15, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 0, 15, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 0, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 101, PAUSE, 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 15, PAUSE, 0, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 15, PAUSE, 3, 2, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 15, PAUSE.negated(), 3, 5, 1));
    assertRefused(() -> new CodePolicy(LIFE, 5, 15, PAUSE, 3, 5, -1));
  }

  private static void assertRefused(ThrowingCallable policy) {
    assertThatIllegalArgumentException().isThrownBy(policy);
  }
}
