package org.parvis.application.port;

/** Lots that are drawn: each as likely as the others, and nobody can foresee them. */
public interface Lots {
  /**
   * Draws one.
   *
   * @param count how many there are, at least 1
   * @return its number, from 0 to {@code count} - 1
   */
  int draw(int count);
}
