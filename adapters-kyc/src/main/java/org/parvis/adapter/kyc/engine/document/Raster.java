package org.parvis.adapter.kyc.engine.document;

import org.parvis.adapter.kyc.engine.image.GreyPlane;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * Looks for fine even patterns all over a document, such as the dots of a screen leave in a
 * picture: single frequencies far stronger than those around them.
 */
final class Raster {
  private static final int SIZE = 256;
  private static final double[][] WINDOWS = {{.3, .35}, {.7, .35}, {.5, .6}};

  /** Periods of 2 to about 7 pixels; print is coarser. */
  private static final int LOWEST = 36;

  private static final int HIGHEST = 124;

  /** Blocks of a codec repeat along rows and columns. */
  private static final int AXIS = 5;

  private Raster() {}

  /**
   * How far the strongest fine frequency stands out: the logarithm of its power over the mean of
   * its neighbourhood, the median of three windows; 0 where the document is too small to say.
   */
  static double strength(GreyPlane grey, Quad document) {
    double[] strengths = new double[WINDOWS.length];
    for (int i = 0; i < WINDOWS.length; i++) {
      Point middle = document.at(WINDOWS[i][0], WINDOWS[i][1]);
      int left = (int) middle.x() - SIZE / 2;
      int top = (int) middle.y() - SIZE / 2;
      boolean inside =
          left >= 0 && top >= 0 && left + SIZE <= grey.width() && top + SIZE <= grey.height();
      strengths[i] = inside ? peak(power(grey, left, top)) : 0;
    }
    java.util.Arrays.sort(strengths);
    return strengths[WINDOWS.length / 2];
  }

  /** Power by frequency, rows from 0 to SIZE / 2, columns all around. */
  private static double[][] power(GreyPlane grey, int left, int top) {
    double[][] real = new double[SIZE][SIZE];
    double[][] imaginary = new double[SIZE][SIZE];
    double mean = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        real[y][x] = grey.at(left + x, top + y);
        mean += real[y][x] / (SIZE * SIZE);
      }
    }
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        real[y][x] = (real[y][x] - mean) * window(x) * window(y);
      }
      Fourier.transform(real[y], imaginary[y]);
    }
    double[][] power = new double[SIZE / 2 + 1][SIZE];
    double[] columnReal = new double[SIZE];
    double[] columnImaginary = new double[SIZE];
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        columnReal[y] = real[y][x];
        columnImaginary[y] = imaginary[y][x];
      }
      Fourier.transform(columnReal, columnImaginary);
      for (int y = 0; y <= SIZE / 2; y++) {
        power[y][x] = columnReal[y] * columnReal[y] + columnImaginary[y] * columnImaginary[y];
      }
    }
    return power;
  }

  private static double window(int i) {
    return .5 - .5 * Math.cos(2 * Math.PI * (i + .5) / SIZE);
  }

  private static double peak(double[][] power) {
    double best = 0;
    for (int y = AXIS; y <= SIZE / 2 - AXIS; y++) {
      for (int x = 0; x < SIZE; x++) {
        int across = x > SIZE / 2 ? SIZE - x : x;
        double radius = Math.hypot(across, y);
        if (across >= AXIS && across <= SIZE / 2 - AXIS && radius >= LOWEST && radius <= HIGHEST) {
          double around = around(power, x, y);
          best = Math.max(best, power[y][x] / (around + 1));
        }
      }
    }
    return Math.log(Math.max(1, best));
  }

  /** The mean of a ring 4 to 8 frequencies away. */
  private static double around(double[][] power, int x, int y) {
    double sum = 0;
    int count = 0;
    for (int dy = -8; dy <= 8; dy += 2) {
      for (int dx = -8; dx <= 8; dx += 2) {
        int row = y + dy;
        if (Math.max(Math.abs(dx), Math.abs(dy)) >= 4 && row >= 0 && row <= SIZE / 2) {
          sum += power[row][Math.floorMod(x + dx, SIZE)];
          count++;
        }
      }
    }
    return sum / count;
  }
}
