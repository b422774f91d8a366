package org.parvis.adapter.kyc.specimen;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Pictures one after the other without compression, as yuv4mpeg(5) has them: what a browser's fake
 * camera plays at the speed that the file names, and with the least work for each picture. Sides
 * are even; levels are those of ITU-R BT.601, 16 to 235 and 16 to 240.
 */
final class RawVideo {
  private static final int BLACK = 16;
  private static final int GREY = 128;

  private RawVideo() {}

  static void writeHeader(OutputStream out, BufferedImage like, int framesPerSecond)
      throws IOException {
    String header =
        "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420\n"
            .formatted(like.getWidth(), like.getHeight(), framesPerSecond);
    out.write(header.getBytes(US_ASCII));
  }

  static void writeFrame(OutputStream out, BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    byte[] luma = new byte[width * height];
    byte[] blue = new byte[luma.length / 4];
    byte[] red = new byte[luma.length / 4];
    for (int i = 0; i < pixels.length; i++) {
      luma[i] = (byte) (BLACK + weighed(pixels[i], .257, .504, .098));
    }
    for (int y = 0, at = 0; y < height; y += 2) {
      for (int x = 0; x < width; x += 2, at++) {
        int pixel = pixels[y * width + x];
        blue[at] = (byte) (GREY + weighed(pixel, -.148, -.291, .439));
        red[at] = (byte) (GREY + weighed(pixel, .439, -.368, -.071));
      }
    }
    out.write("FRAME\n".getBytes(US_ASCII));
    out.write(luma);
    out.write(blue);
    out.write(red);
  }

  private static int weighed(int pixel, double red, double green, double blue) {
    return (int)
        Math.round(red * (pixel >> 16 & 255) + green * (pixel >> 8 & 255) + blue * (pixel & 255));
  }
}
