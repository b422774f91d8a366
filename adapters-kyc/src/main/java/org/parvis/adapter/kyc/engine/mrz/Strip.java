package org.parvis.adapter.kyc.engine.mrz;

import org.parvis.adapter.kyc.engine.image.GreyPlane;

/** A text line straightened to 28 rows, evenly lit: what the glyph network takes. */
final class Strip {
  static final int ROWS = 28;
  private static final double CAPITAL = 18.5;
  private static final int WINDOW = 110;
  private static final int MAX_WIDTH = 2400;

  private final float[] values;
  private final int width;
  private final double pitchInColumns;
  private final double reach;
  private final double step;

  private Strip(float[] values, int width, TextLine line, double reach, double step) {
    this.values = values;
    this.width = width;
    this.pitchInColumns = line.pitch() / step / 2;
    this.reach = reach;
    this.step = step;
  }

  /**
   * Samples along the line's own direction.
   *
   * @param capitalScale how much smaller than measured the capitals are taken to be
   */
  static Strip along(TextLine line, GreyPlane grey, double capitalScale) {
    double step = line.capital() * capitalScale / CAPITAL;
    double reach = line.halfLength() + Math.min(10, Math.max(3, 46 - line.count())) * line.pitch();
    int width = Math.max(64, Math.min((int) (2 * reach / step), MAX_WIDTH)) / 2 * 2;
    int samples = Math.max(1, (int) Math.round(step));
    float[] values = new float[ROWS * width];
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int k = 0; k < samples * samples; k++) {
          int column = k % samples;
          int row = k / samples;
          double along = -reach + (x + (column + .5) / samples) * step;
          double across = (y + (row + .5) / samples - ROWS / 2.0) * step;
          sum +=
              grey.sample(
                  line.centreX() + along * line.directionX() - across * line.directionY(),
                  line.centreY() + along * line.directionY() + across * line.directionX());
        }
        values[y * width + x] = (float) (sum / (samples * samples));
      }
    }
    return new Strip(evenlyLit(values, width), width, line, reach, step);
  }

  /** (value - mean) / (deviation + 8), both over the full height of a sliding window. */
  private static float[] evenlyLit(float[] values, int width) {
    double[] sums = new double[width + 1];
    double[] squares = new double[width + 1];
    for (int x = 0; x < width; x++) {
      double sum = 0;
      double square = 0;
      for (int y = 0; y < ROWS; y++) {
        double value = values[y * width + x];
        sum += value;
        square += value * value;
      }
      sums[x + 1] = sums[x] + sum;
      squares[x + 1] = squares[x] + square;
    }
    float[] lit = new float[values.length];
    for (int x = 0; x < width; x++) {
      int from = Math.max(0, x - WINDOW);
      int to = Math.min(width, x + WINDOW + 1);
      double count = (double) (to - from) * ROWS;
      double mean = (sums[to] - sums[from]) / count;
      double deviation =
          Math.sqrt(Math.max(0, (squares[to] - squares[from]) / count - mean * mean));
      for (int y = 0; y < ROWS; y++) {
        lit[y * width + x] = (float) ((values[y * width + x] - mean) / (deviation + 8));
      }
    }
    return lit;
  }

  float[] values() {
    return values;
  }

  int width() {
    return width;
  }

  /** How far from the line's centre a column of the network's answer lies, in the picture. */
  double along(int column) {
    return -reach + (2 * column + 1) * step;
  }

  /** Distance of two characters in columns of the network's answer. */
  double pitchInColumns() {
    return pitchInColumns;
  }
}
