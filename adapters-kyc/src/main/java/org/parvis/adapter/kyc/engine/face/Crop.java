package org.parvis.adapter.kyc.engine.face;

import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * A square cut out of a picture, scaled and turned, as three planes of 0 to 255; black where the
 * picture has ended.
 */
final class Crop {
  private static final int MOST_SAMPLES = 12;

  private final float[] planes;

  private Crop(float[] planes) {
    this.planes = planes;
  }

  /** An upright square with this corner and side in the picture. */
  static Crop square(Picture picture, double left, double top, double side, int size) {
    double step = side / size;
    return of(picture, new double[] {step, 0, left, 0, step, top}, size);
  }

  /**
   * Sampled through an affine map.
   *
   * @param map from the square to the picture: x' = m0·x + m1·y + m2, y' = m3·x + m4·y + m5, both
   *     with the origin in the corner of the first pixel
   */
  static Crop of(Picture picture, double[] map, int size) {
    double step = Math.hypot(map[0], map[3]);
    int samples = Math.max(1, Math.min(MOST_SAMPLES, (int) Math.round(step)));
    float[] planes = new float[3 * size * size];
    double[] sum = new double[3];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        sum[0] = sum[1] = sum[2] = 0;
        for (int k = 0; k < samples * samples; k++) {
          int column = k % samples;
          int row = k / samples;
          double toX = x + (column + .5) / samples;
          double toY = y + (row + .5) / samples;
          add(
              picture,
              map[0] * toX + map[1] * toY + map[2] - .5,
              map[3] * toX + map[4] * toY + map[5] - .5,
              sum);
        }
        for (int c = 0; c < 3; c++) {
          planes[(c * size + y) * size + x] = (float) (sum[c] / (samples * samples));
        }
      }
    }
    return new Crop(planes);
  }

  private static void add(Picture picture, double x, double y, double[] sum) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    add(picture, left, top, (1 - right) * (1 - down), sum);
    add(picture, left + 1, top, right * (1 - down), sum);
    add(picture, left, top + 1, (1 - right) * down, sum);
    add(picture, left + 1, top + 1, right * down, sum);
  }

  private static void add(Picture picture, int x, int y, double weight, double[] sum) {
    if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
      return;
    }
    int colour = picture.colourAt(x, y);
    sum[0] += weight * (colour >> 16);
    sum[1] += weight * (colour >> 8 & 0xff);
    sum[2] += weight * (colour & 0xff);
  }

  /** Not copied: it goes into a network as it is. */
  float[] planes() {
    return planes;
  }
}
