package org.parvis.adapter.kyc.specimen;

/** The projective map that takes four points to four others. */
final class Homography {
  private Homography() {}

  /** Eight numbers, row by row; the ninth is 1. */
  static double[] between(double[][] from, double[][] to) {
    double[][] rows = new double[8][];
    for (int i = 0; i < 4; i++) {
      double x = from[i][0];
      double y = from[i][1];
      double u = to[i][0];
      double v = to[i][1];
      rows[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
      rows[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
    }
    for (int column = 0; column < 8; column++) {
      int pivot = column;
      for (int row = column; row < 8; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      double[] swap = rows[column];
      rows[column] = rows[pivot];
      rows[pivot] = swap;
      for (int row = 0; row < 8; row++) {
        if (row != column) {
          double factor = rows[row][column] / rows[column][column];
          for (int k = column; k < 9; k++) {
            rows[row][k] -= factor * rows[column][k];
          }
        }
      }
    }
    double[] map = new double[8];
    for (int i = 0; i < 8; i++) {
      map[i] = rows[i][8] / rows[i][i];
    }
    return map;
  }
}
