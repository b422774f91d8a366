package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Tallies;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;

/** What every store of tallies promises. */
public abstract class TalliesContract extends StoreContract {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final TallyKind KIND = TallyKind.SIGN_IN_FROM_ADDRESS;

  protected abstract Tallies tallies();

  @Test
  void things_are_counted_together_from_the_first_of_them_on() {
    Instant first = anyMoment();
    String subject = Any.id().toString();

    assertThat(add(subject, first)).isEqualTo(new Tally(1, first));
    assertThat(add(subject, first.plusSeconds(599))).isEqualTo(new Tally(2, first));
    assertThat(of(subject, first.plusSeconds(599))).isEqualTo(new Tally(2, first));
  }

  @Test
  void a_window_that_is_over_counts_no_more() {
    Instant first = anyMoment();
    Instant later = first.plus(WINDOW);
    String subject = Any.id().toString();
    assertThat(add(subject, first).amount()).isEqualTo(1);

    assertThat(of(subject, later).amount()).isZero();
    assertThat(add(subject, later)).isEqualTo(new Tally(1, later));
  }

  @Test
  void subjects_and_kinds_are_counted_apart() {
    Instant now = anyMoment();
    String subject = Any.id().toString();
    assertThat(add(subject, now).amount()).isEqualTo(1);

    assertThat(add(Any.id().toString(), now).amount()).isEqualTo(1);
    assertThat(of(Any.id().toString(), now).amount()).isZero();
    assertThat(in(() -> tallies().of(TallyKind.RESET_TO_ADDRESS, subject, WINDOW, now)).amount())
        .isZero();
  }

  @Test
  void what_is_over_is_removed_when_the_same_kind_is_counted_next() {
    Instant first = anyMoment();
    Instant later = first.plus(WINDOW);
    assertThat(add(Any.id().toString(), first).amount()).isEqualTo(1);
    assertThat(add(Any.id().toString(), first).amount()).isEqualTo(1);
    int before = subjectsAt(first);
    assertThat(add(Any.id().toString(), later).amount()).isEqualTo(1);

    assertThat(before - subjectsAt(first)).isEqualTo(1);
  }

  // security.md A5, A9
  @Test
  void who_counts_side_by_side_is_given_different_amounts() throws Exception {
    Instant now = anyMoment();
    String subject = Any.id().toString();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> counts =
          IntStream.range(0, 24)
              .<Callable<Integer>>mapToObj(n -> () -> add(subject, now).amount())
              .toList();
      var amounts = new java.util.ArrayList<Integer>();
      for (Future<Integer> counted : pool.invokeAll(counts)) {
        amounts.add(counted.get());
      }
      assertThat(amounts)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    } finally {
      pool.shutdownNow();
    }
  }

  // Later each time, by more than a window: a count stays in the database.
  private static Instant anyMoment() {
    return Any.MOMENT.plus(WINDOW.multipliedBy(2 + Math.floorMod(Any.id().hashCode(), 1_000_000)));
  }

  private int subjectsAt(Instant now) {
    return in(() -> tallies().subjects(KIND, WINDOW, now));
  }

  private Tally add(String subject, Instant now) {
    return in(() -> tallies().add(KIND, subject, WINDOW, now));
  }

  private Tally of(String subject, Instant now) {
    return in(() -> tallies().of(KIND, subject, WINDOW, now));
  }
}
