package org.parvis.adapter.crypto;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parvis.application.OverloadedException;
import org.parvis.application.port.Turns;

/**
 * Lets so many work at once, so many wait, first come first served, and nobody wait for long: dear
 * work must neither hold every thread of the server nor answer when nobody listens any more
 * (security.md M1).
 */
public final class FairTurns implements Turns {
  private final Semaphore working;
  private final Semaphore present;
  private final Duration patience;

  /**
   * Makes an order of turns.
   *
   * @param atOnce how many work side by side, 1 or more
   * @param waiting how many may wait beside them, 0 or more
   * @param patience how long one of them waits at most
   */
  public FairTurns(int atOnce, int waiting, Duration patience) {
    this.working = new Semaphore(atOnce, true);
    this.present = new Semaphore(atOnce + waiting);
    this.patience = patience;
  }

  @Override
  public <T> T take(Supplier<T> work, Supplier<T> turnedAway) {
    if (present.tryAcquire()) {
      try {
        if (comes()) {
          try {
            return work.get();
          } finally {
            working.release();
          }
        }
      } finally {
        present.release();
      }
    }
    return turnedAway.get();
  }

  /**
   * Does the work when its turn comes.
   *
   * @throws OverloadedException when too many wait or the turn does not come in time
   */
  <T> T take(Supplier<T> work) {
    return take(
        work,
        () -> {
          throw new OverloadedException("no turn within " + patience);
        });
  }

  private boolean comes() {
    try {
      return working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a turn", interrupted);
    }
  }
}
