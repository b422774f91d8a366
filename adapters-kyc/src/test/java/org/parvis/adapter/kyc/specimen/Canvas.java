package org.parvis.adapter.kyc.specimen;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Random;

/** One frame while it is being exposed: three planes of light. */
final class Canvas {
  private static final int NOISE_TABLE = 1 << 15;

  private final int width;
  private final int height;
  private final float[][] planes;

  Canvas(int width, int height, float[][] planes) {
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  /** A wooden table. */
  static Canvas table(int width, int height) {
    return Backdrop.WOOD.canvas(width, height);
  }

  Canvas copy() {
    float[][] copies = new float[3][];
    for (int c = 0; c < 3; c++) {
      copies[c] = planes[c].clone();
    }
    return new Canvas(width, height, copies);
  }

  static Canvas of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[][] planes = new float[3][width * height];
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      planes[0][i] = (pixels[i] >> 16) & 255;
      planes[1][i] = (pixels[i] >> 8) & 255;
      planes[2][i] = pixels[i] & 255;
    }
    return new Canvas(width, height, planes);
  }

  static Canvas black(int width, int height) {
    return new Canvas(width, height, new float[3][width * height]);
  }

  /** Of its planes. */
  long bytes() {
    return (long) planes.length * width * height * Float.BYTES;
  }

  float[] plane(int colour) {
    return planes[colour];
  }

  /** Bilinear sample; outside the picture its border goes on. */
  float sample(int colour, double x, double y) {
    double inX = Math.max(0, Math.min(width - 1.001, x));
    double inY = Math.max(0, Math.min(height - 1.001, y));
    int left = (int) inX;
    int top = (int) inY;
    float right = (float) (inX - left);
    float down = (float) (inY - top);
    float[] plane = planes[colour];
    int at = top * width + left;
    return (1 - down) * ((1 - right) * plane[at] + right * plane[at + 1])
        + down * ((1 - right) * plane[at + width] + right * plane[at + width + 1]);
  }

  /** Lays a document down so that its corners come to lie there: left top first, clockwise. */
  void lay(BufferedImage document, double[][] corners) {
    double wide = Math.hypot(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]);
    lay(shrunk(document, wide), corners);
  }

  /** The same with a document that is already about as many pixels wide as it will appear. */
  void lay(Canvas source, double[][] corners) {
    double[][] from = {
      {0, 0}, {source.width, 0}, {source.width, source.height}, {0, source.height}
    };
    double[] h = Homography.between(corners, from);
    int top = (int) Math.max(0, Math.floor(least(corners, 1)));
    int bottom = (int) Math.min(height, Math.ceil(most(corners, 1)) + 1);
    int left = (int) Math.max(0, Math.floor(least(corners, 0)));
    int right = (int) Math.min(width, Math.ceil(most(corners, 0)) + 1);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double w = h[6] * x + h[7] * y + 1;
        double u = (h[0] * x + h[1] * y + h[2]) / w - .5;
        double v = (h[3] * x + h[4] * y + h[5]) / w - .5;
        if (u >= 0 && v >= 0 && u < source.width - 1 && v < source.height - 1) {
          put(y * width + x, source, u, v);
        }
      }
    }
  }

  private static double least(double[][] corners, int axis) {
    return Arrays.stream(corners).mapToDouble(corner -> corner[axis]).min().orElseThrow();
  }

  private static double most(double[][] corners, int axis) {
    return Arrays.stream(corners).mapToDouble(corner -> corner[axis]).max().orElseThrow();
  }

  /** As {@link #sample}, all three colours at once. */
  private void put(int target, Canvas source, double u, double v) {
    int column = (int) u;
    int row = (int) v;
    float right = (float) (u - column);
    float down = (float) (v - row);
    int at = row * source.width + column;
    for (int c = 0; c < 3; c++) {
      float[] plane = source.planes[c];
      planes[c][target] =
          (1 - down) * ((1 - right) * plane[at] + right * plane[at + 1])
              + down
                  * ((1 - right) * plane[at + source.width] + right * plane[at + source.width + 1]);
    }
  }

  /** A document drawn about so many pixels wide; never enlarged. */
  static Canvas shrunk(BufferedImage document, double wide) {
    return of(scaled(document, wide / document.getWidth()));
  }

  private static BufferedImage scaled(BufferedImage document, double factor) {
    if (factor >= .9) {
      return document;
    }
    BufferedImage small =
        new BufferedImage(
            (int) (document.getWidth() * factor),
            (int) (document.getHeight() * factor),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(document, 0, 0, small.getWidth(), small.getHeight(), null);
    g.dispose();
    return small;
  }

  void reflect(double centreX, double centreY, double radius, double brightness) {
    int top = (int) Math.max(0, centreY - 4 * radius);
    int bottom = (int) Math.min(height, centreY + 4 * radius + 1);
    int left = (int) Math.max(0, centreX - 4 * radius);
    int right = (int) Math.min(width, centreX + 4 * radius + 1);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double distance = Math.hypot(x - centreX, y - centreY) / radius;
        if (distance < 4) {
          float added = (float) (brightness * Math.exp(-distance * distance / 2));
          for (float[] plane : planes) {
            plane[y * width + x] += added;
          }
        }
      }
    }
  }

  void expose(double light, double blur, double noise, Random random) {
    float[] grain = new float[NOISE_TABLE];
    for (int i = 0; i < grain.length; i++) {
      grain[i] = (float) (random.nextGaussian() * noise);
    }
    for (int c = 0; c < 3; c++) {
      if (blur > 0) {
        planes[c] = blurred(planes[c], blur);
      }
      for (int y = 0; y < height; y++) {
        addNoise(planes[c], y * width, (float) light, grain, random.nextInt(NOISE_TABLE));
      }
    }
  }

  private void addNoise(float[] plane, int row, float light, float[] grain, int from) {
    for (int x = 0; x < width; x++) {
      plane[row + x] = plane[row + x] * light + grain[(from + x) & (NOISE_TABLE - 1)];
    }
  }

  private float[] blurred(float[] plane, double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    float[] kernel = new float[2 * reach + 1];
    float total = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
      total += kernel[i + reach];
    }
    float[] across = new float[plane.length];
    float[] padded = new float[width + 2 * reach];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < padded.length; x++) {
        padded[x] = plane[y * width + clamp(x - reach, width)];
      }
      for (int i = 0; i < kernel.length; i++) {
        add(across, y * width, padded, i, kernel[i] / total);
      }
    }
    float[] both = new float[plane.length];
    for (int y = 0; y < height; y++) {
      for (int i = -reach; i <= reach; i++) {
        add(both, y * width, across, clamp(y + i, height) * width, kernel[i + reach] / total);
      }
    }
    return both;
  }

  private void add(float[] target, int to, float[] source, int from, float weight) {
    for (int x = 0; x < width; x++) {
      target[to + x] += weight * source[from + x];
    }
  }

  private static int clamp(int index, int size) {
    return Math.max(0, Math.min(size - 1, index));
  }

  BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (level(planes[0][i]) << 16) | (level(planes[1][i]) << 8) | level(planes[2][i]);
    }
    return image;
  }

  private static int level(float value) {
    return Math.max(0, Math.min(255, (int) (value + .5f)));
  }
}
