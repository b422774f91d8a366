package org.parvis.application.port;

/** Lots that are drawn: each as likely as the others, and nobody can foresee them. */
public interface Chance {
  /**
   * Draws one.
   *
   * @param count how many there are, at least 1
   * @return its number, from 0 to {@code count} - 1
   */
  int draw(int count);

  /**
   * Whether it hits.
   *
   * @param percent how often it does, from 0 (never) to 100 (always)
   */
  default boolean hits(int percent) {
    return draw(100) < percent;
  }
}
