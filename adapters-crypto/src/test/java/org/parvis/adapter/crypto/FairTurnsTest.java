package org.parvis.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.application.OverloadedException;

class FairTurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void everybody_goes_home() {
    end.countDown();
  }

  @Test
  void M1_a_turn_that_does_not_come_in_time_is_refused() {
    FairTurns turns = new FairTurns(1, 1, Duration.ZERO);
    CompletableFuture<String> working = somebodyWorks(turns);
    assertThatThrownBy(() -> turns.take(() -> "late")).isInstanceOf(OverloadedException.class);
    assertThat(working).isNotDone();
  }

  @Test
  void M1_a_full_queue_refuses_at_once() {
    FairTurns turns = new FairTurns(1, 0, LONG);
    CompletableFuture<String> working = somebodyWorks(turns);
    assertThatThrownBy(() -> turns.take(() -> "one too many"))
        .isInstanceOf(OverloadedException.class);
    assertThat(working).isNotDone();
  }

  @Test
  void M1_whoever_gets_no_turn_may_say_so_and_holds_nobody_up() {
    FairTurns turns = new FairTurns(1, 0, LONG);
    CompletableFuture<String> working = somebodyWorks(turns);
    assertThat(turns.take(() -> "worked", () -> "turned away")).isEqualTo("turned away");
    end.countDown();
    working.join();
    assertThat(turns.take(() -> "worked", () -> "turned away")).isEqualTo("worked");
  }

  @Test
  void whoever_waits_works_when_the_one_before_is_done() {
    FairTurns turns = new FairTurns(1, 1, LONG);
    CompletableFuture<String> first = somebodyWorks(turns);
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(() -> turns.take(() -> "next"));
    end.countDown();
    assertThat(first.join()).isEqualTo("done");
    assertThat(second.join()).isEqualTo("next");
  }

  @Test
  void a_refusal_and_a_failure_leave_their_places_to_others() {
    FairTurns turns = new FairTurns(1, 0, LONG);
    CompletableFuture<String> working = somebodyWorks(turns);
    assertThatThrownBy(() -> turns.take(() -> "refused")).isInstanceOf(OverloadedException.class);
    end.countDown();
    working.join();
    assertThatThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(turns.take(() -> "free again")).isEqualTo("free again");
  }

  private CompletableFuture<String> somebodyWorks(FairTurns turns) {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> working =
        CompletableFuture.supplyAsync(
            () ->
                turns.take(
                    () -> {
                      begun.countDown();
                      await(end);
                      return "done";
                    }));
    await(begun);
    return working;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
