package org.parvis.adapter.kyc.engine.image;

/** One picture as brightness 0 to 255, the only float plane that is held at a time. */
public final class GreyPlane {
  private final int width;
  private final int height;
  private final float[] values;

  GreyPlane(int width, int height, float[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public float at(int x, int y) {
    return values[y * width + x];
  }

  /** Bilinear sample; outside the picture the border value goes on. */
  public double sample(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    int x0 = clamp(left, width);
    int x1 = clamp(left + 1, width);
    int y0 = clamp(top, height) * width;
    int y1 = clamp(top + 1, height) * width;
    return (1 - down) * ((1 - right) * values[y0 + x0] + right * values[y0 + x1])
        + down * ((1 - right) * values[y1 + x0] + right * values[y1 + x1]);
  }

  /** Resized, halving by 2x2 means first so that nothing is skipped when shrinking. */
  public GreyPlane scaled(double factor) {
    if (Math.abs(factor - 1) < .02) {
      return this;
    }
    int targetWidth = Math.max(1, (int) (width * factor));
    int targetHeight = Math.max(1, (int) (height * factor));
    GreyPlane source = this;
    while (Math.min(source.width / (double) targetWidth, source.height / (double) targetHeight)
        >= 1.9) {
      source = source.halved();
    }
    return source.resampled(targetWidth, targetHeight);
  }

  /** As {@link #sample} does, with what a column needs worked out once for all rows. */
  private GreyPlane resampled(int targetWidth, int targetHeight) {
    if (targetWidth == width && targetHeight == height) {
      return this;
    }
    double stepX = width / (double) targetWidth;
    double stepY = height / (double) targetHeight;
    int[] lefts = new int[targetWidth];
    int[] rights = new int[targetWidth];
    double[] shares = new double[targetWidth];
    for (int x = 0; x < targetWidth; x++) {
      double sourceX = (x + .5) * stepX - .5;
      int left = (int) Math.floor(sourceX);
      lefts[x] = clamp(left, width);
      rights[x] = clamp(left + 1, width);
      shares[x] = sourceX - left;
    }
    float[] target = new float[targetWidth * targetHeight];
    for (int y = 0, i = 0; y < targetHeight; y++) {
      double sourceY = (y + .5) * stepY - .5;
      int top = (int) Math.floor(sourceY);
      double down = sourceY - top;
      int upper = clamp(top, height) * width;
      int lower = clamp(top + 1, height) * width;
      for (int x = 0; x < targetWidth; x++) {
        double right = shares[x];
        double above = (1 - right) * values[upper + lefts[x]] + right * values[upper + rights[x]];
        double below = (1 - right) * values[lower + lefts[x]] + right * values[lower + rights[x]];
        target[i++] = (float) ((1 - down) * above + down * below);
      }
    }
    return new GreyPlane(targetWidth, targetHeight, target);
  }

  private GreyPlane halved() {
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    float[] target = new float[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      for (int x = 0; x < halfWidth; x++) {
        int i = 2 * y * width + 2 * x;
        target[y * halfWidth + x] =
            (values[i] + values[i + 1] + values[i + width] + values[i + width + 1]) * .25f;
      }
    }
    return new GreyPlane(halfWidth, halfHeight, target);
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }
}
