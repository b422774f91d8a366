package org.parvis.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.before;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

// security.md B7
class CodePolicyTest {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private final CodePolicy policy = new CodePolicy(LIFE, 5, PAUSE, 3, 5);

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
  void thirty_seconds_lie_between_two_messages() {
    assertThat(waitWithSends(Duration.ofSeconds(29))).contains(NOW.plusSeconds(1));
    assertThat(waitWithSends(Duration.ofSeconds(30))).isEmpty();
  }

  @Test
  void three_messages_in_ten_minutes_are_the_most() {
    assertThat(waitWithSends(min(1), min(2))).isEmpty();
    assertThat(waitWithSends(min(1), min(2), min(10).minusSeconds(1))).contains(NOW.plusSeconds(1));
    assertThat(waitWithSends(min(1), min(2), min(10))).isEmpty();
  }

  @Test
  void five_messages_in_a_day_are_the_most() {
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

  // security.md B2, B5
  @Test
  void limits_beyond_the_standard_cannot_be_constructed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodePolicy(Duration.ofMinutes(10).plusSeconds(1), 5, PAUSE, 3, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodePolicy(Duration.ZERO, 5, PAUSE, 3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(LIFE, 6, PAUSE, 3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(LIFE, 0, PAUSE, 3, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(LIFE, 5, PAUSE, 0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new CodePolicy(LIFE, 5, PAUSE, 3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodePolicy(LIFE, 5, PAUSE.negated(), 3, 5));
  }
}
