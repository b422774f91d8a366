package org.parvis.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestsInProgressTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final RequestsInProgress requests = new RequestsInProgress();

  @Test
  void where_nothing_is_in_progress_nobody_waits() {
    assertThat(requests.begin()).isTrue();
    requests.end();

    assertThat(requests.close(Duration.ZERO)).isTrue();
  }

  @Test
  void what_has_begun_is_waited_for() throws Exception {
    assertThat(requests.begin()).isTrue();
    assertThat(requests.begin()).isTrue();
    requests.end();
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Boolean> over =
        CompletableFuture.supplyAsync(
            () -> {
              asked.countDown();
              return requests.close(LONG);
            });
    assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(over).isNotDone();

    requests.end();

    assertThat(over.get(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void not_for_ever() {
    assertThat(requests.begin()).isTrue();

    assertThat(requests.close(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void after_the_end_nothing_begins() {
    requests.close(Duration.ZERO);

    assertThat(requests.begin()).isFalse();
  }

  @Test
  void while_the_last_ones_are_waited_for_nothing_begins_either() {
    assertThat(requests.begin()).isTrue();
    requests.close(Duration.ofMillis(1));

    assertThat(requests.begin()).isFalse();
    requests.end();
    assertThat(requests.begin()).isFalse();
  }
}
