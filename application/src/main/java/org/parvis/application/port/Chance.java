package org.parvis.application.port;

/** The dice: nobody can foresee them. */
public interface Chance {
  /**
   * Rolls them.
   *
   * @param percent how often the answer is true, from 0 (never) to 100 (always)
   */
  boolean hits(int percent);
}
