package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The movements that an attempt asks for (security.md H1). */
class ChallengeTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  @Test
  void H1_every_order_can_be_drawn_and_asks_for_each_movement_once() {
    Set<List<Movement>> orders = new HashSet<>();
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 2; second++) {
        orders.add(Challenge.first(falling(first, second, 0), NOW).movements());
      }
    }
    assertThat(orders).hasSize(6);
    assertThat(orders)
        .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder(Movement.values()));
  }

  @Test
  void a_challenge_without_one_of_the_movements_does_not_exist() {
    assertThatThrownBy(
            () -> new Challenge(List.of(Movement.TURN_LEFT, Movement.TURN_RIGHT), NOW, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Challenge(
                    List.of(Movement.TURN_LEFT, Movement.TURN_LEFT, Movement.COME_CLOSER), NOW, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void H1_an_answer_that_had_time_to_be_prepared_is_doubtful() {
    Challenge challenge = Challenge.first(falling(0, 0, 0), NOW);
    Instant last = NOW.plus(Challenge.ANSWERED_WITHIN);
    assertThat(challenge.isDoubtfulWhenAnsweredAt(last)).isFalse();
    assertThat(challenge.isDoubtfulWhenAnsweredAt(last.plusNanos(1))).isTrue();
  }

  @Test
  void H1_whoever_draws_a_third_time_may_have_waited_for_an_order_that_fits() {
    Challenge second = Challenge.first(falling(0, 0, 0), NOW).another(falling(1, 0, 0), NOW);
    assertThat(second.isDoubtfulWhenAnsweredAt(NOW)).isFalse();
    assertThat(second.another(falling(2, 0, 0), NOW).isDoubtfulWhenAnsweredAt(NOW)).isTrue();
  }

  @Test
  void it_is_shown_for_a_quarter_of_an_hour() {
    Challenge challenge = Challenge.first(falling(0, 0, 0), NOW);
    Instant over = NOW.plus(Duration.ofMinutes(15));
    assertThat(challenge.isShownTooLongAt(over.minusNanos(1))).isFalse();
    assertThat(challenge.isShownTooLongAt(over)).isTrue();
  }

  private static IntUnaryOperator falling(int... lots) {
    Deque<Integer> left = new ArrayDeque<>();
    for (int lot : lots) {
      left.add(lot);
    }
    return count -> {
      int lot = left.remove();
      assertThat(lot).isBetween(0, count - 1);
      return lot;
    };
  }
}
