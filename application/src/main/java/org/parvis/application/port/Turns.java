package org.parvis.application.port;

import java.util.function.Supplier;

/**
 * Lets so many work at once and so many wait: whatever comes to one page, the server has threads
 * and connections left for the others (security.md M1). Never taken inside a transaction.
 */
public interface Turns {
  /**
   * Does the work when its turn comes, or the other thing at once where too many wait already, and
   * a little later where the turn does not come.
   */
  <T> T take(Supplier<T> work, Supplier<T> turnedAway);
}
