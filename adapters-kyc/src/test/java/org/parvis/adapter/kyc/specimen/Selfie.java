package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.util.Random;

/** One photograph warped as if the head were an ellipsoid that turns. */
final class Selfie {
  private static final double MOST_DEGREES = 18;

  private final Portrait portrait;
  private final Canvas photograph;
  private final int width;
  private final int height;

  Selfie(Portrait portrait, int width, int height) {
    this.portrait = portrait;
    this.photograph = Canvas.of(portrait.image());
    this.width = width;
    this.height = height;
  }

  /** The head at a moment between 0 and 1: once to each side and back. */
  BufferedImage shoot(double moment, Random random) {
    double turn = Math.toRadians(MOST_DEGREES * Math.sin(2 * Math.PI * moment));
    double sine = Math.sin(turn);
    double cosine = Math.cos(turn);
    double scale = height * .38 / portrait.size() * (1 + .02 * Math.sin(9 * moment));
    double centreX = width * (.5 + .01 * Math.sin(8 * moment));
    double centreY = height * .45;
    Canvas frame = Canvas.black(width, height);
    for (int y = 0; y < height; y++) {
      double down = (y - centreY) / scale;
      for (int x = 0; x < width; x++) {
        double right = source((x - centreX) / scale, down, sine, cosine);
        for (int c = 0; c < 3; c++) {
          frame.plane(c)[y * width + x] =
              photograph.sample(
                  c,
                  portrait.left() + portrait.size() / 2.0 + right,
                  portrait.top() + portrait.size() / 2.0 + down);
        }
      }
    }
    frame.expose(1, .5, 3, random);
    return frame.image();
  }

  /** Where on the photograph the light of a direction comes from, found by iteration. */
  private double source(double right, double down, double sine, double cosine) {
    double half = portrait.size() * .68;
    double high = portrait.size() * .85;
    double deep = portrait.size() * .62;
    double row = down / high;
    if (Math.abs(row) > 1.6 || Math.abs(right) > 2.2 * half) {
      return right;
    }
    double at = right;
    for (int i = 0; i < 8; i++) {
      double rest = 1 - at / half * (at / half) - row * row;
      double depth = rest > 0 ? deep * Math.sqrt(rest) : 0;
      at = at / 2 + (right - depth * sine) / cosine / 2;
    }
    double outside = at / half * (at / half) + row * row - 1;
    if (outside <= 0) {
      return at;
    }
    double fade = Math.min(1, outside / 1.2);
    return right * fade + at * (1 - fade);
  }
}
