package org.parvis.adapter.kyc.engine.document;

import java.util.Arrays;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * How strongly a small copy of a picture changes from pixel to pixel, to the right and downwards:
 * of the colour that changes most, since a document may differ from a table in colour only.
 */
final class EdgeMap {
  private static final int LONGEST_SIDE = 400;
  private static final float LEAST_STEP = 4;
  private static final float ABOVE_NOISE = 3;

  private final int width;
  private final int height;
  private final float[] right;
  private final float[] down;
  private final double factor;
  private final float step;

  private EdgeMap(int width, int height, float[] right, float[] down, double factor, float step) {
    this.width = width;
    this.height = height;
    this.right = right;
    this.down = down;
    this.factor = factor;
    this.step = step;
  }

  static EdgeMap of(Picture picture) {
    double factor =
        Math.min(1, LONGEST_SIDE / (double) Math.max(picture.width(), picture.height()));
    int width = Math.max(3, (int) (picture.width() * factor));
    int height = Math.max(3, (int) (picture.height() * factor));
    float[][] small = smoothed(shrunk(picture, width, height), width, height);
    float[] right = new float[width * height];
    float[] down = new float[width * height];
    float[] strength = new float[width * height];
    for (float[] colour : small) {
      for (int y = 1; y < height - 1; y++) {
        for (int x = 1; x < width - 1; x++) {
          int i = y * width + x;
          float dx = colour[i + 1] - colour[i - 1];
          float dy = colour[i + width] - colour[i - width];
          float size = dx * dx + dy * dy;
          if (size > strength[i]) {
            strength[i] = size;
            right[i] = dx;
            down[i] = dy;
          }
        }
      }
    }
    Arrays.sort(strength);
    float median = (float) Math.sqrt(strength[strength.length / 2]);
    float step = Math.max(LEAST_STEP, ABOVE_NOISE * median);
    return new EdgeMap(width, height, right, down, factor, step);
  }

  /** Means of the pixels that fall together. */
  private static float[][] shrunk(Picture picture, int width, int height) {
    float[][] sums = new float[3][width * height];
    int[] counts = new int[width * height];
    for (int y = 0; y < picture.height(); y++) {
      int row = Math.min(height - 1, y * height / picture.height()) * width;
      for (int x = 0; x < picture.width(); x++) {
        int i = row + Math.min(width - 1, x * width / picture.width());
        int colour = picture.colourAt(x, y);
        sums[0][i] += colour >> 16;
        sums[1][i] += colour >> 8 & 0xff;
        sums[2][i] += colour & 0xff;
        counts[i]++;
      }
    }
    for (float[] sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] /= Math.max(1, counts[i]);
      }
    }
    return sums;
  }

  private static float[][] smoothed(float[][] colours, int width, int height) {
    float[][] smooth = new float[3][width * height];
    for (int c = 0; c < 3; c++) {
      float[] from = colours[c];
      for (int y = 0; y < height; y++) {
        int above = Math.max(0, y - 1) * width;
        int here = y * width;
        int below = Math.min(height - 1, y + 1) * width;
        for (int x = 0; x < width; x++) {
          int left = Math.max(0, x - 1);
          int next = Math.min(width - 1, x + 1);
          smooth[c][here + x] =
              (from[above + left]
                      + 2 * from[above + x]
                      + from[above + next]
                      + 2 * from[here + left]
                      + 4 * from[here + x]
                      + 2 * from[here + next]
                      + from[below + left]
                      + 2 * from[below + x]
                      + from[below + next])
                  / 16;
        }
      }
    }
    return smooth;
  }

  /** Rows and columns exchanged. */
  EdgeMap transposed() {
    float[] newRight = new float[right.length];
    float[] newDown = new float[down.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        newRight[x * height + y] = down[y * width + x];
        newDown[x * height + y] = right[y * width + x];
      }
    }
    return new EdgeMap(height, width, newRight, newDown, factor, step);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Size of this map as a share of the picture's. */
  double factor() {
    return factor;
  }

  /** What counts as an edge in this picture. */
  float step() {
    return step;
  }

  float right(int x, int y) {
    return right[y * width + x];
  }

  float down(int x, int y) {
    return down[y * width + x];
  }

  boolean contains(double x, double y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }
}
