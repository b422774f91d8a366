package org.parvis.adapter.persistence.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.member.PhoneNumber;

/** Two requests count the sends to a number at the same moment (security.md B7). */
@ParameterizedClass
@EnumSource
class SendRaceTest {
  @Parameter private Database database;

  @Test
  void of_two_that_counted_the_same_sends_one_counts_again() throws Exception {
    PhoneNumber phone = Any.phone();
    assertOneMore(phone, 1);
    assertOneMore(phone, 2);
  }

  /** Each adds a send when it sees fewer than so many: together they may add one. */
  private void assertOneMore(PhoneNumber phone, int most) throws Exception {
    JpaCodeChallenges store = new JpaCodeChallenges(database.rows());
    CyclicBarrier bothHaveCounted = new CyclicBarrier(2);
    AtomicInteger sent = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Runnable request =
          () -> {
            AtomicInteger runs = new AtomicInteger();
            boolean leaves =
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          int count = store.sendsSince(phone, Any.MOMENT.minusSeconds(600)).size();
                          if (runs.incrementAndGet() == 1) {
                            await(bothHaveCounted);
                          }
                          if (count >= most) {
                            return false;
                          }
                          store.recordSend(phone, Any.MOMENT.plusSeconds(most));
                          return true;
                        });
            if (leaves) {
              sent.incrementAndGet();
            }
          };
      Future<?> one = pool.submit(request);
      Future<?> other = pool.submit(request);
      one.get(30, TimeUnit.SECONDS);
      other.get(30, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
    assertThat(sent).hasValue(1);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
