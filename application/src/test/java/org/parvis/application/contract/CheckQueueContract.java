package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.ServerLife;

/** What every queue of checks promises. */
public abstract class CheckQueueContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final ServerLife LIFE = new ServerLife(Any.id());
  private static final ServerLife OTHER_LIFE = new ServerLife(Any.id());
  private static final Instant END_OF_TIME = Instant.parse("2190-01-01T00:00:00Z");

  protected abstract CheckQueue checkQueue();

  @BeforeEach
  void the_queue_is_empty() {
    Optional<CheckOrder> left = claim(END_OF_TIME);
    while (left.isPresent()) {
      done(left.orElseThrow());
      left = claim(END_OF_TIME);
    }
  }

  @Test
  void an_order_comes_back_as_it_was_put() {
    CheckOrder order = put(CheckStage.FULL);

    assertThat(claim(Any.MOMENT)).contains(order);
  }

  @Test
  void the_oldest_order_goes_first() {
    CheckOrder first = put(CheckStage.ARRIVAL);
    CheckOrder second = put(CheckStage.FULL);

    assertThat(claim(Any.MOMENT).map(CheckOrder::id)).contains(first.id());
    assertThat(claim(Any.MOMENT).map(CheckOrder::id)).contains(second.id());
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void nobody_gets_an_order_that_another_holds_until_the_lease_ends() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);

    assertThat(claim(Any.MOMENT.plus(LEASE).minusSeconds(1))).isEmpty();
    assertThat(claim(Any.MOMENT.plus(LEASE)))
        .contains(new CheckOrder(order.id(), order.attempt(), order.stage(), 1));
  }

  @Test
  void what_is_done_never_comes_back_and_is_done_twice_without_harm() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);
    done(order);
    done(order);

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void a_postponed_order_comes_back_at_its_time() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plusSeconds(30);
    change(() -> checkQueue().postpone(order, later));

    assertThat(claim(later.minusSeconds(1))).isEmpty();
    assertThat(claim(later).map(CheckOrder::tries)).contains(1);
  }

  @Test
  void an_order_that_was_given_back_is_there_at_once_and_has_cost_no_try() {
    CheckOrder order = put(CheckStage.FULL);
    CheckOrder claimed = claim(Any.MOMENT).orElseThrow();
    change(() -> checkQueue().giveBack(claimed, Any.MOMENT.plusSeconds(1)));

    assertThat(claim(Any.MOMENT.plusSeconds(1))).contains(order);
  }

  @Test
  void giving_back_what_is_done_is_harmless() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);
    done(order);
    change(() -> checkQueue().giveBack(order, Any.MOMENT));

    assertThat(claim(END_OF_TIME)).isEmpty();
  }

  @Test
  void what_a_life_that_ended_held_is_there_at_once_and_counts_as_tried() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);

    assertThat(free(LIFE)).isEqualTo(1);
    assertThat(claim(Any.MOMENT))
        .contains(new CheckOrder(order.id(), order.attempt(), order.stage(), 1));
  }

  @Test
  void what_another_life_holds_stays_with_it() {
    put(CheckStage.FULL);
    in(() -> checkQueue().claim(OTHER_LIFE, Any.MOMENT, LEASE));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void what_another_life_claimed_after_the_lease_had_ended_is_the_others() {
    put(CheckStage.FULL);
    claim(Any.MOMENT);
    Instant later = Any.MOMENT.plus(LEASE);
    in(() -> checkQueue().claim(OTHER_LIFE, later, LEASE));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(later)).isEmpty();
  }

  @Test
  void what_was_postponed_is_held_by_nobody_and_keeps_its_time() {
    CheckOrder order = put(CheckStage.FULL);
    claim(Any.MOMENT);
    change(() -> checkQueue().postpone(order, Any.MOMENT.plusSeconds(30)));

    assertThat(free(LIFE)).isZero();
    assertThat(claim(Any.MOMENT)).isEmpty();
  }

  @Test
  void what_is_not_done_waits_also_while_somebody_holds_it() {
    assertThat(in(() -> checkQueue().backlog())).isEqualTo(new Backlog(0, Optional.empty()));
    put(CheckStage.ARRIVAL);
    CheckOrder other = put(CheckStage.FULL);
    claim(Any.MOMENT);
    assertThat(in(() -> checkQueue().backlog())).isEqualTo(new Backlog(2, Optional.of(Any.MOMENT)));

    done(other);
    assertThat(in(() -> checkQueue().backlog()).count()).isEqualTo(1);
  }

  private CheckOrder put(CheckStage stage) {
    CheckOrder order = new CheckOrder(Any.id(), Any.attemptId(), stage, 0);
    change(() -> checkQueue().put(order, Any.MOMENT));
    return order;
  }

  private Optional<CheckOrder> claim(Instant now) {
    return in(() -> checkQueue().claim(LIFE, now, LEASE));
  }

  private int free(ServerLife ended) {
    return in(() -> checkQueue().free(ended, Any.MOMENT));
  }

  private void done(CheckOrder order) {
    change(() -> checkQueue().done(order));
  }
}
