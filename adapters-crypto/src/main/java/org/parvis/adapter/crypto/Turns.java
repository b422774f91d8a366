package org.parvis.adapter.crypto;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parvis.application.OverloadedException;

/**
 * Lets so many work at once, so many wait, and nobody wait for long: dear work must neither hold
 * every thread of the server nor answer when nobody listens any more (security.md M1).
 */
final class Turns {
  private final Semaphore working;
  private final Semaphore present;
  private final Duration patience;

  /**
   * Makes an order of turns, first come first served.
   *
   * @param atOnce how many work side by side, 1 or more
   * @param waiting how many may wait beside them, 0 or more
   * @param patience how long one of them waits at most
   */
  Turns(int atOnce, int waiting, Duration patience) {
    this.working = new Semaphore(atOnce, true);
    this.present = new Semaphore(atOnce + waiting);
    this.patience = patience;
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws OverloadedException when the queue is full or the turn does not come in time
   */
  <T> T take(Supplier<T> work) {
    if (!present.tryAcquire()) {
      throw new OverloadedException("too many wait");
    }
    try {
      await();
      try {
        return work.get();
      } finally {
        working.release();
      }
    } finally {
      present.release();
    }
  }

  private void await() {
    try {
      if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new OverloadedException("the turn did not come within " + patience);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a turn", interrupted);
    }
  }
}
