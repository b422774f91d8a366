package org.parvis.application.fake;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;

/**
 * Transactions that run one after the other, at once, and roll nothing back. Nesting throws, and a
 * lost race is run again, as often as the port promises.
 */
public final class ImmediateTransactions implements Transactions {

  private final ReentrantLock running = new ReentrantLock(true);
  private int count;

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (isActive()) {
      throw new IllegalStateException("transactions do not nest");
    }
    running.lock();
    try {
      count++;
      return won(work);
    } finally {
      running.unlock();
    }
  }

  private static <T> T won(Supplier<T> work) {
    for (int run = 1; run < MOST_RUNS; run++) {
      try {
        return work.get();
      } catch (StaleAggregateException lostRace) {
        // Runs again.
      }
    }
    return work.get();
  }

  /** Whether this thread is inside a transaction. */
  public boolean isActive() {
    return running.isHeldByCurrentThread();
  }

  /** How many transactions began. */
  public int count() {
    return count;
  }

  /** Fails when this thread is inside a transaction: the world is not spoken to there. */
  public void refuseInside(String what) {
    if (isActive()) {
      throw new IllegalStateException(what + " inside a transaction");
    }
  }
}
