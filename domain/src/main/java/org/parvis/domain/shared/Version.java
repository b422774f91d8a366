package org.parvis.domain.shared;

/**
 * How often an aggregate has been stored; a store compares it to notice a lost race.
 *
 * @param number 0 for an aggregate that was never stored
 */
public record Version(long number) {
  /** The version of an aggregate that no store has seen. */
  public static final Version NEW = new Version(0);

  public Version {
    if (number < 0) {
      throw new IllegalArgumentException("a version counts from 0");
    }
  }

  public boolean isNew() {
    return number == 0;
  }
}
