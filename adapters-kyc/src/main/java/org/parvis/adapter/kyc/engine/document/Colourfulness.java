package org.parvis.adapter.kyc.engine.document;

import java.util.Arrays;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * How much colour a document shows of its own. Warm light, a wrong white balance and light from two
 * sides tint a grey copy too, but evenly: by an amount that changes with place and brightness only.
 * So what counts is how far the tints of parts of the document lie apart after that was taken off.
 */
final class Colourfulness {
  private static final int COLUMNS = 32;
  private static final int ROWS = 20;
  private static final int LEAST_CELLS = 200;
  private static final double TOO_BRIGHT = 250;
  private static final double TOO_DARK = 12;

  /** Keeps the ratio of two dark values from being all noise. */
  private static final double SOFTENER = 6;

  private static final int TERMS = 5;

  private Colourfulness() {}

  /**
   * The distance of the 5th and the 95th hundredth of the tints, the larger of red against green
   * and blue against green, as logarithms of ratios: 0 for a grey copy, .1 and more for a document
   * in colour. Negative where too little of it can be seen to say.
   */
  static double of(Picture picture, Quad document) {
    double[][] terms = new double[COLUMNS * ROWS][];
    double[] red = new double[COLUMNS * ROWS];
    double[] blue = new double[COLUMNS * ROWS];
    int cells = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double[] mean = mean(picture, document, column, row);
        if (mean.length > 0) {
          double light = Math.log(mean[1] + SOFTENER);
          double right = column / (double) COLUMNS - .5;
          double down = row / (double) ROWS - .5;
          terms[cells] = new double[] {1, right, down, light, light * light};
          red[cells] = Math.log(mean[0] + SOFTENER) - light;
          blue[cells] = Math.log(mean[2] + SOFTENER) - light;
          cells++;
        }
      }
    }
    if (cells < LEAST_CELLS) {
      return -1;
    }
    double[][] used = Arrays.copyOf(terms, cells);
    return Math.max(
        spread(used, Arrays.copyOf(red, cells)), spread(used, Arrays.copyOf(blue, cells)));
  }

  /** Red, green and blue of one part; nothing where it is out of sight, too bright or too dark. */
  private static double[] mean(Picture picture, Quad document, int column, int row) {
    double sumRed = 0;
    double sumGreen = 0;
    double sumBlue = 0;
    int count = 0;
    Point from = document.at(column / (double) COLUMNS, row / (double) ROWS);
    Point to = document.at((column + 1.0) / COLUMNS, (row + 1.0) / ROWS);
    int left = (int) Math.min(from.x(), to.x());
    int right = (int) Math.max(from.x(), to.x());
    int top = (int) Math.min(from.y(), to.y());
    int bottom = (int) Math.max(from.y(), to.y());
    if (left < 0 || top < 0 || right >= picture.width() || bottom >= picture.height()) {
      return new double[0];
    }
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        int colour = picture.colourAt(x, y);
        sumRed += colour >> 16;
        sumGreen += colour >> 8 & 0xff;
        sumBlue += colour & 0xff;
        count++;
      }
    }
    double[] mean = {sumRed / count, sumGreen / count, sumBlue / count};
    double most = Math.max(mean[0], Math.max(mean[1], mean[2]));
    return most > TOO_BRIGHT || most < TOO_DARK ? new double[0] : mean;
  }

  private static double spread(double[][] terms, double[] tints) {
    double[] share = fitted(terms, tints);
    double[] rest = new double[tints.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = tints[i];
      for (int k = 0; k < TERMS; k++) {
        rest[i] -= share[k] * terms[i][k];
      }
    }
    Arrays.sort(rest);
    return rest[rest.length * 19 / 20] - rest[rest.length / 20];
  }

  /** Least squares by elimination, with a little ridge where a term never changes. */
  private static double[] fitted(double[][] terms, double[] values) {
    double[][] system = new double[TERMS][TERMS + 1];
    for (int i = 0; i < values.length; i++) {
      for (int r = 0; r < TERMS; r++) {
        for (int c = 0; c < TERMS; c++) {
          system[r][c] += terms[i][r] * terms[i][c];
        }
        system[r][TERMS] += terms[i][r] * values[i];
      }
    }
    for (int r = 0; r < TERMS; r++) {
      system[r][r] += 1e-6;
    }
    for (int pivot = 0; pivot < TERMS; pivot++) {
      for (int r = 0; r < TERMS; r++) {
        if (r != pivot) {
          double times = system[r][pivot] / system[pivot][pivot];
          for (int c = pivot; c <= TERMS; c++) {
            system[r][c] -= times * system[pivot][c];
          }
        }
      }
    }
    double[] shares = new double[TERMS];
    for (int r = 0; r < TERMS; r++) {
      shares[r] = system[r][TERMS] / system[r][r];
    }
    return shares;
  }
}
