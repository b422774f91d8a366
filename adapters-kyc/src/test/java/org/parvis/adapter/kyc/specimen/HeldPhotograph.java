package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.util.Random;

/** A printed photograph of a face that somebody holds before the lens and waves about. */
public final class HeldPhotograph {
  /** Half of the print, in thousandths of a metre; the face on it is a head's size. */
  private static final double HALF = 170;

  private static final int FRAMES = 90;

  private final BufferedImage print;
  private final int width;
  private final int height;

  /** The size of the frames. */
  public HeldPhotograph(int width, int height) {
    this(Portrait.committed(), width, height);
  }

  /** The same with anybody's face. */
  public HeldPhotograph(Portrait portrait, int width, int height) {
    int side = (int) (portrait.size() * 2.3);
    this.print =
        portrait
            .image()
            .getSubimage(
                portrait.left() + portrait.size() / 2 - side / 2,
                Math.max(0, portrait.top() + portrait.size() / 2 - side / 2),
                side,
                side);
    this.width = width;
    this.height = height;
  }

  /**
   * Turned to both sides, brought closer in between, shifted and tilted all the while.
   *
   * @param degrees of turn to either side
   * @param distance of the lens, in thousandths of a metre
   */
  public Film waved(double degrees, double distance) {
    return new Film(
        FRAMES,
        i -> {
          double t = i / (double) FRAMES;
          double turn = degrees * Math.sin(4 * Math.PI * t);
          double tilt = 12 * Math.sin(6 * Math.PI * t);
          double nod = 10 * Math.sin(5 * Math.PI * t);
          double away = distance * (t > .4 && t < .6 ? .75 : 1);
          return shoot(turn, tilt, nod, 20 * Math.sin(7 * t), away, new Random(i));
        });
  }

  BufferedImage shoot(
      double turn, double tilt, double nod, double right, double away, Random random) {
    double[][] corners = new double[4][];
    double[][] sides = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    for (int i = 0; i < 4; i++) {
      double[] at = {sides[i][0] * HALF, sides[i][1] * HALF, 0};
      rotate(at, 0, 1, tilt);
      rotate(at, 1, 2, nod);
      rotate(at, 0, 2, turn);
      double distance = away + at[2];
      // As wide as a phone or laptop sees: the frame's width at a distance of its width.
      double focal = width * .9;
      corners[i] =
          new double[] {
            width * .5 + focal * (at[0] + right) / distance, height * .5 + focal * at[1] / distance
          };
    }
    Canvas canvas = Canvas.table(width, height);
    canvas.lay(print, corners);
    canvas.expose(1, .5, 3, random);
    return canvas.image();
  }

  private static void rotate(double[] at, int first, int second, double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double a = at[first];
    double b = at[second];
    at[first] = a * cosine - b * sine;
    at[second] = a * sine + b * cosine;
  }
}
