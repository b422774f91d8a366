package org.parvis.bootstrap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How many requests are being answered, and whether more may begin. */
@Singleton
class RequestsInProgress {
  /** One party is ours: the phase ends when it has left and no request is there. */
  private final Phaser parties = new Phaser(1);

  private volatile boolean closed;

  /** Begins one, unless the server stops; who was let in says when it is over. */
  boolean begin() {
    if (closed) {
      return false;
    }
    // Negative when the last one left while we asked.
    return parties.register() >= 0;
  }

  void end() {
    parties.arriveAndDeregister();
  }

  /**
   * Lets no more begin, and waits for those that have.
   *
   * @return whether all of them are over
   */
  boolean close(Duration patience) {
    closed = true;
    int phase = parties.arriveAndDeregister();
    try {
      parties.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException tooLong) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
