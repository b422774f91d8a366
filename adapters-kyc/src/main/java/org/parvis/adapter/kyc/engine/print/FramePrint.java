package org.parvis.adapter.kyc.engine.print;

import java.util.Arrays;
import java.util.OptionalLong;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * 64 bits that stay about the same when a frame is encoded again or resized, and change when what
 * it shows moves by a hundredth of the picture: whether each of 64 frequencies is above their
 * median. The lowest are left out, for they are alike in all pictures of one kind.
 */
final class FramePrint {
  private static final int SIDE = 64;
  private static final int FIRST = 5;
  private static final int COUNT = 8;

  /** Deviation of brightness below which there is nothing to tell a frame by. */
  private static final double LEAST_CONTRAST = 6;

  private static final double[][] COSINES = cosines();

  private FramePrint() {}

  /** Empty for a frame that shows nothing, such as darkness. */
  static OptionalLong of(Picture picture) {
    double[][] small = shrunk(picture);
    if (deviation(small) < LEAST_CONTRAST) {
      return OptionalLong.empty();
    }
    double[] strengths = new double[COUNT * COUNT];
    for (int u = 0; u < COUNT; u++) {
      double[] across = new double[SIDE];
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          across[y] += small[y][x] * COSINES[u][x];
        }
      }
      for (int v = 0; v < COUNT; v++) {
        for (int y = 0; y < SIDE; y++) {
          strengths[v * COUNT + u] += across[y] * COSINES[v][y];
        }
      }
    }
    double[] sorted = strengths.clone();
    Arrays.sort(sorted);
    double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    long bits = 0;
    for (int i = 0; i < strengths.length; i++) {
      bits |= strengths[i] > median ? 1L << i : 0;
    }
    return OptionalLong.of(bits);
  }

  private static double[][] shrunk(Picture picture) {
    double[][] sums = new double[SIDE][SIDE];
    int[][] counts = new int[SIDE][SIDE];
    int[] columns = new int[picture.width()];
    for (int x = 0; x < columns.length; x++) {
      columns[x] = x * SIDE / columns.length;
    }
    for (int y = 0; y < picture.height(); y += 2) {
      int row = y * SIDE / picture.height();
      for (int x = 0; x < picture.width(); x += 2) {
        int column = columns[x];
        int colour = picture.colourAt(x, y);
        sums[row][column] +=
            .299 * (colour >> 16) + .587 * (colour >> 8 & 0xff) + .114 * (colour & 0xff);
        counts[row][column]++;
      }
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        sums[y][x] /= Math.max(1, counts[y][x]);
      }
    }
    return sums;
  }

  private static double deviation(double[][] plane) {
    double mean = Arrays.stream(plane).flatMapToDouble(Arrays::stream).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(plane)
            .flatMapToDouble(Arrays::stream)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElse(0));
  }

  private static double[][] cosines() {
    double[][] table = new double[COUNT][SIDE];
    for (int u = 0; u < COUNT; u++) {
      for (int x = 0; x < SIDE; x++) {
        table[u][x] = Math.cos(Math.PI * (FIRST + u) * (2 * x + 1) / (2 * SIDE));
      }
    }
    return table;
  }
}
