package org.parvis.adapter.kyc.engine.face;

import java.util.List;

/** Whether two faces are one person's; how near they are is not told. */
public enum Likeness {
  SAME,
  /** A person has to compare. */
  UNSURE,
  DIFFERENT;

  private static final double SAME_BELOW = .55;
  private static final double DIFFERENT_ABOVE = .65;

  /**
   * Judges by the median of the distances; it says DIFFERENT only when the nearest says so too.
   *
   * @param portraits at least one, each cut out of another frame of one document
   * @param selfies at least one, of the same recording
   */
  public static Likeness of(List<FaceVector> portraits, List<FaceVector> selfies) {
    double[] distances =
        portraits.stream()
            .flatMapToDouble(portrait -> selfies.stream().mapToDouble(portrait::distanceTo))
            .sorted()
            .toArray();
    double median = distances[distances.length / 2];
    if (median < SAME_BELOW) {
      return SAME;
    }
    return distances[0] > DIFFERENT_ABOVE ? DIFFERENT : UNSURE;
  }
}
