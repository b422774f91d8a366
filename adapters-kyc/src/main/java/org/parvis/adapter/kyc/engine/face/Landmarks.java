package org.parvis.adapter.kyc.engine.face;

import java.util.Arrays;

/**
 * The 68 points of a face in a picture, in pixels of it, numbered as iBUG does: 0 to 16 along the
 * jaw from the left of the picture to its right, 27 to 35 the nose, 36 to 47 the eyes, 48 to 67 the
 * mouth.
 */
public final class Landmarks {
  public static final int COUNT = 68;

  private static final int NOSE_TIP = 30;
  private static final int LEFT_JAW = 2;
  private static final int RIGHT_JAW = 14;
  private static final int EYES = 36;
  private static final int MOUTH = 48;

  /** About what the logarithm must be multiplied by to come near degrees. */
  private static final double NEAR_DEGREES = 30;

  /** A nose beyond the jaw is not measured further: the points are guessed there. */
  private static final double LEAST_SHARE = .02;

  private static final double MOST_TURN = 18;

  /** Of a chip's side: portraits have .013 to .026, what is no upright face .024 to .2. */
  private static final double MOST_MISFIT = .033;

  private final double[] across;
  private final double[] down;

  Landmarks(double[] across, double[] down) {
    if (across.length != COUNT || down.length != COUNT) {
      throw new IllegalArgumentException("a face has 68 points");
    }
    this.across = across.clone();
    this.down = down.clone();
  }

  double across(int point) {
    return across[point];
  }

  double down(int point) {
    return down[point];
  }

  /**
   * How far the head is turned, in something like degrees: positive when the nose points to the
   * right of the picture. It tells by where the nose lies between the two sides of the jaw, in the
   * frame that jaw, eyes and mouth span: no affine map changes that, and so a flat picture keeps it
   * however it is held.
   */
  public double turn() {
    double jawX = across[RIGHT_JAW] - across[LEFT_JAW];
    double jawY = down[RIGHT_JAW] - down[LEFT_JAW];
    double axisX = mean(across, MOUTH, COUNT) - mean(across, EYES, MOUTH);
    double axisY = mean(down, MOUTH, COUNT) - mean(down, EYES, MOUTH);
    double noseX = across[NOSE_TIP] - across[LEFT_JAW];
    double noseY = down[NOSE_TIP] - down[LEFT_JAW];
    double area = jawX * axisY - jawY * axisX;
    double share = area == 0 ? .5 : (noseX * axisY - noseY * axisX) / area;
    double bounded = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
    return NEAR_DEGREES * Math.log(bounded / (1 - bounded));
  }

  /**
   * How much the points are those of a face that looks ahead: 1 for dlib's mean shape, 0 for what
   * is no face, is seen the wrong way round or looks aside. Portraits of 20 filmed documents had
   * .35 and more; three quarters of what the detector takes for a face on its side or upside down
   * have 0.
   */
  public double straightness() {
    return Math.abs(turn()) > MOST_TURN ? 0 : Math.max(0, 1 - FaceChip.misfit(this) / MOST_MISFIT);
  }

  /** From between the eyes to the mouth, in pixels: a head that only turns keeps it. */
  public double size() {
    return Math.hypot(
        mean(across, EYES, MOUTH) - mean(across, MOUTH, COUNT),
        mean(down, EYES, MOUTH) - mean(down, MOUTH, COUNT));
  }

  /** The longer side of the box around all points. */
  double extent() {
    return Math.max(right() - left(), bottom() - top());
  }

  double left() {
    return Arrays.stream(across).min().orElseThrow();
  }

  double right() {
    return Arrays.stream(across).max().orElseThrow();
  }

  double top() {
    return Arrays.stream(down).min().orElseThrow();
  }

  double bottom() {
    return Arrays.stream(down).max().orElseThrow();
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /** Where the points lie says something of whose face it is. */
  @Override
  public String toString() {
    return "Landmarks[redacted]";
  }
}
