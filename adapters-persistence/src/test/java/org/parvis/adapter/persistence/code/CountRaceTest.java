package org.parvis.adapter.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PhoneNumber;

/** Requests count at the same moment (security.md B5, B7). */
@ParameterizedClass
@EnumSource
class CountRaceTest {
  private static final Instant BEFORE = Any.MOMENT.minusSeconds(600);

  @Parameter private Database database;

  @Test
  void B7_of_two_that_counted_the_same_sends_one_counts_again() throws Exception {
    JpaCodeChallenges store = store();
    PhoneNumber phone = Any.phone();
    for (int most = 1; most <= 2; most++) {
      Instant moment = Any.MOMENT.plusSeconds(most);
      assertOneMore(
          most,
          () -> store.sendsSince(phone, BEFORE).size(),
          () -> store.recordSend(phone, moment));
    }
  }

  @Test
  void B5_of_two_that_counted_the_same_wrong_codes_one_counts_again() throws Exception {
    JpaCodeChallenges store = store();
    MemberId member = Any.memberId();
    for (int most = 1; most <= 2; most++) {
      Instant moment = Any.MOMENT.plusSeconds(most);
      assertOneMore(
          most,
          () -> store.wrongChecksSince(member, BEFORE).size(),
          () -> store.recordWrongCheck(member, moment));
    }
  }

  @Test
  void B7_of_many_messages_no_more_leave_than_the_day_allows() throws Exception {
    JpaCodeChallenges store = store();
    Instant day = Any.MOMENT.plus(Duration.ofDays(Math.floorMod(Any.id().hashCode(), 1_000_000)));
    CyclicBarrier atOnce = new CyclicBarrier(8);
    List<Boolean> counted =
        sideBySide(
            8,
            () -> {
              await(atOnce);
              return database.transactions().inTransaction(() -> store.countSend(day, 5));
            });
    assertThat(Collections.frequency(counted, true)).isEqualTo(5);
  }

  private JpaCodeChallenges store() {
    return new JpaCodeChallenges(database.rows());
  }

  /** Each adds one when it sees fewer than so many: together they may add one. */
  private void assertOneMore(int most, Supplier<Integer> count, Runnable add) throws Exception {
    CyclicBarrier bothHaveCounted = new CyclicBarrier(2);
    List<Boolean> added =
        sideBySide(
            2,
            () -> {
              AtomicInteger runs = new AtomicInteger();
              return database
                  .transactions()
                  .inTransaction(
                      () -> {
                        int counted = count.get();
                        if (runs.incrementAndGet() == 1) {
                          await(bothHaveCounted);
                        }
                        if (counted >= most) {
                          return false;
                        }
                        add.run();
                        return true;
                      });
            });
    assertThat(added).containsExactlyInAnyOrder(true, false);
  }

  private static List<Boolean> sideBySide(int times, Callable<Boolean> request) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      List<Future<Boolean>> answers =
          pool.invokeAll(Collections.nCopies(times, request), 60, TimeUnit.SECONDS);
      List<Boolean> all = new java.util.ArrayList<>();
      for (Future<Boolean> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
