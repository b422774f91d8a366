package org.parvis.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Work for the engine. It lies in the database, so it survives a kill. */
public interface CheckQueue {
  void put(CheckOrder order, Instant now);

  /** Takes the oldest order that nobody holds, until the lease ends or its holder's life does. */
  Optional<CheckOrder> claim(ServerLife holder, Instant now, Duration lease);

  /** The order is done; a second time is harmless. */
  void done(CheckOrder order);

  /** Gives the order back, to be claimed again from a moment on. */
  void postpone(CheckOrder order, Instant until);

  /**
   * Gives a claimed order back as if it had not been claimed: it can be claimed at once, and counts
   * as many tries as before.
   */
  void giveBack(CheckOrder order, Instant now);

  /**
   * Frees what a life that has ended still holds: it can be claimed at once, and counts as tried.
   *
   * @return how many orders it held
   */
  int free(ServerLife ended, Instant now);

  /** What is not done yet. */
  Backlog backlog();
}
