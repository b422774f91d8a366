package org.parvis.adapter.persistence.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.parvis.application.fake.FakeDigests;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.MarkKind;

/** Two members show one document at the same moment (security.md H7). */
@ParameterizedClass
@EnumSource
class MarksRaceTest {
  @Parameter private Database database;

  @Test
  void H7_of_two_that_did_not_see_each_other_one_looks_again() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 40; round++) {
        assertThat(others(pool)).containsExactlyInAnyOrder(0, 1);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Integer> others(ExecutorService pool) throws Exception {
    JpaMarks marks = new JpaMarks(database.rows());
    Bytes digest = FakeDigests.sha256(Any.id().toString());
    CyclicBarrier atOnce = new CyclicBarrier(2);
    List<Integer> others = new ArrayList<>();
    for (Future<Integer> each :
        pool.invokeAll(
            List.of(shows(marks, digest, atOnce), shows(marks, digest, atOnce)),
            60,
            TimeUnit.SECONDS)) {
      others.add(each.get());
    }
    return others;
  }

  private Callable<Integer> shows(JpaMarks marks, Bytes digest, CyclicBarrier atOnce) {
    Mark mark =
        new Mark(MarkKind.DOCUMENT_NUMBER, digest, Any.memberId(), Any.attemptId(), Any.MOMENT);
    AtomicInteger runs = new AtomicInteger();
    return () ->
        database
            .transactions()
            .inTransaction(
                () -> {
                  if (runs.incrementAndGet() == 1) {
                    await(atOnce);
                  }
                  marks.keep(mark);
                  return marks.like(mark).size();
                });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
