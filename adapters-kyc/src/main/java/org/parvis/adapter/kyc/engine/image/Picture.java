package org.parvis.adapter.kyc.engine.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** One frame as packed RGB bytes: a quarter of what three float planes would take. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] rgb;

  private Picture(int width, int height, byte[] rgb) {
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  /** Takes the array over: rows from the top, three bytes a pixel, no padding. */
  public static Picture ofRgb(int width, int height, byte[] rgb) {
    if (rgb.length != width * height * 3) {
      throw new IllegalArgumentException("a picture needs three bytes a pixel");
    }
    return new Picture(width, height, rgb);
  }

  public static Picture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] rgb = new byte[width * height * 3];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getData().length == rgb.length) {
      // As photographs are decoded; asking for each colour takes longer than decoding does.
      byte[] bgr = bytes.getData();
      for (int at = 0; at < rgb.length; at += 3) {
        rgb[at] = bgr[at + 2];
        rgb[at + 1] = bgr[at + 1];
        rgb[at + 2] = bgr[at];
      }
      return new Picture(width, height, rgb);
    }
    int[] row = new int[width];
    int at = 0;
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        rgb[at++] = (byte) (pixel >> 16);
        rgb[at++] = (byte) (pixel >> 8);
        rgb[at++] = (byte) pixel;
      }
    }
    return new Picture(width, height, rgb);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0, at = 0; i < pixels.length; i++, at += 3) {
      pixels[i] = ((rgb[at] & 0xff) << 16) | ((rgb[at + 1] & 0xff) << 8) | (rgb[at + 2] & 0xff);
    }
    return image;
  }

  /** Red, green and blue of a pixel within the picture, as 0xRRGGBB. */
  public int colourAt(int x, int y) {
    int at = (y * width + x) * 3;
    return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
  }

  public GreyPlane grey() {
    float[] values = new float[width * height];
    for (int i = 0, at = 0; i < values.length; i++, at += 3) {
      values[i] = greyAt(at);
    }
    return new GreyPlane(width, height, values);
  }

  /** The same as {@code grey().scaled(.5)}, without the plane of full size. */
  GreyPlane halfGrey() {
    if (width < 2 || height < 2) {
      return grey().scaled(.5);
    }
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    float[] values = new float[halfWidth * halfHeight];
    for (int y = 0, i = 0; y < halfHeight; y++) {
      int upper = 2 * y * width * 3;
      int lower = upper + width * 3;
      for (int x = 0; x < halfWidth; x++, upper += 6, lower += 6) {
        values[i++] =
            (greyAt(upper) + greyAt(upper + 3) + greyAt(lower) + greyAt(lower + 3)) * .25f;
      }
    }
    return new GreyPlane(halfWidth, halfHeight, values);
  }

  private float greyAt(int at) {
    return .299f * (rgb[at] & 0xff) + .587f * (rgb[at + 1] & 0xff) + .114f * (rgb[at + 2] & 0xff);
  }

  /**
   * A part of it, as large as it is here; black where it is beyond the border.
   *
   * @param tilt of what is to stand upright, in radians clockwise
   */
  public Picture cut(Point middle, double wide, double high, double tilt) {
    int targetWidth = Math.max(1, (int) Math.round(wide));
    int targetHeight = Math.max(1, (int) Math.round(high));
    byte[] target = new byte[targetWidth * targetHeight * 3];
    double cosine = Math.cos(tilt);
    double sine = Math.sin(tilt);
    for (int y = 0; y < targetHeight; y++) {
      double down = y + .5 - targetHeight / 2.0;
      for (int x = 0; x < targetWidth; x++) {
        double right = x + .5 - targetWidth / 2.0;
        double fromX = middle.x() + right * cosine - down * sine - .5;
        double fromY = middle.y() + right * sine + down * cosine - .5;
        copy(fromX, fromY, target, (y * targetWidth + x) * 3);
      }
    }
    return new Picture(targetWidth, targetHeight, target);
  }

  private void copy(double x, double y, byte[] target, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
      return;
    }
    double right = x - left;
    double down = y - top;
    int from = (top * width + left) * 3;
    int below = from + width * 3;
    for (int c = 0; c < 3; c++) {
      double value =
          (1 - down) * ((1 - right) * (rgb[from + c] & 0xff) + right * (rgb[from + 3 + c] & 0xff))
              + down
                  * ((1 - right) * (rgb[below + c] & 0xff) + right * (rgb[below + 3 + c] & 0xff));
      target[at + c] = (byte) Math.round(value);
    }
  }

  /** Left and right exchanged. */
  public Picture mirrored() {
    byte[] target = new byte[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(rgb, (y * width + x) * 3, target, (y * width + width - 1 - x) * 3, 3);
      }
    }
    return new Picture(width, height, target);
  }

  /** Turned clockwise by quarters of a circle. */
  public Picture turned(int quarters) {
    int turns = Math.floorMod(quarters, 4);
    if (turns == 0) {
      return this;
    }
    boolean swaps = turns % 2 == 1;
    int targetWidth = swaps ? height : width;
    int targetHeight = swaps ? width : height;
    byte[] target = new byte[rgb.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int toX = turns == 1 ? height - 1 - y : turns == 2 ? width - 1 - x : y;
        int toY = turns == 1 ? x : turns == 2 ? height - 1 - y : width - 1 - x;
        System.arraycopy(rgb, (y * width + x) * 3, target, (toY * targetWidth + toX) * 3, 3);
      }
    }
    return new Picture(targetWidth, targetHeight, target);
  }

  /**
   * The whole picture in the middle of a black square, scaled to {@code size}, as three planes of
   * values between -1 and 1: what the face detectors take.
   */
  public float[] squarePlanes(int size) {
    double step = Math.max(width, height) / (double) size;
    double left = (Math.max(width, height) - width) / 2.0;
    double top = (Math.max(width, height) - height) / 2.0;
    int samples = Math.max(1, (int) Math.round(step));
    float[] planes = new float[3 * size * size];
    float[] sum = new float[3];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        sum[0] = sum[1] = sum[2] = 0;
        for (int k = 0; k < samples * samples; k++) {
          int column = k % samples;
          int row = k / samples;
          double dx = (column + .5) / samples;
          double dy = (row + .5) / samples;
          addPixel((x + dx) * step - left, (y + dy) * step - top, sum);
        }
        for (int c = 0; c < 3; c++) {
          planes[c * size * size + y * size + x] = (sum[c] / (samples * samples) - 127.5f) / 127.5f;
        }
      }
    }
    return planes;
  }

  private void addPixel(double x, double y, float[] sum) {
    int px = (int) Math.floor(x);
    int py = (int) Math.floor(y);
    if (px < 0 || py < 0 || px >= width || py >= height) {
      return;
    }
    int at = (py * width + px) * 3;
    for (int c = 0; c < 3; c++) {
      sum[c] += rgb[at + c] & 0xff;
    }
  }
}
