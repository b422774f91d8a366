package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A camera and the circumstances in which it looks at a flat document.
 *
 * @param share width of the document as a share of the frame's
 * @param tilt degrees
 * @param perspective how far the corners lie off, as a share of the document's width
 * @param blur deviation of a Gaussian, in pixels
 * @param noise deviation of the brightness
 * @param light 1 is normal
 * @param glare added brightness in the middle of a reflection
 */
public record Camera(
    int width,
    int height,
    double share,
    double tilt,
    double perspective,
    double blur,
    double noise,
    double light,
    double glare) {

  public static Camera clean() {
    return new Camera(1280, 720, .72, 1, 0, 0, 2, 1, 0);
  }

  public static Camera mild() {
    return new Camera(1280, 720, .66, 3, .01, .7, 4, .95, 0);
  }

  public static Camera medium() {
    return new Camera(1280, 720, .6, 5, .02, 1, 7, .8, 60);
  }

  public static Camera dark() {
    return new Camera(1280, 720, .62, 3, .01, .8, 8, .22, 0);
  }

  public static Camera hard() {
    return new Camera(1280, 720, .55, 9, .03, 1.4, 10, .6, 120);
  }

  public static Camera blurred() {
    return new Camera(1280, 720, .6, 3, .01, 3.4, 5, .9, 0);
  }

  public Camera withShare(double wanted) {
    return new Camera(width, height, wanted, tilt, perspective, blur, noise, light, glare);
  }

  /** In more light than 1 white paper is nearly, and a lamp's reflection wholly white. */
  public Camera inLight(double wanted) {
    return new Camera(width, height, share, tilt, perspective, blur, noise, wanted, glare);
  }

  public Camera ofSize(int wantedWidth, int wantedHeight) {
    return new Camera(
        wantedWidth, wantedHeight, share, tilt, perspective, blur, noise, light, glare);
  }

  Camera with(double wantedTilt, double wantedBlur, double wantedGlare) {
    return new Camera(
        width, height, share, wantedTilt, perspective, wantedBlur, noise, light, wantedGlare);
  }

  /** A table with nothing on it. */
  public BufferedImage shootNothing(Random random) {
    return shootNothing(Backdrop.WOOD, random);
  }

  BufferedImage shootNothing(Backdrop backdrop, Random random) {
    Canvas canvas = backdrop.canvas(width, height);
    canvas.expose(light, blur, noise, random);
    return canvas.image();
  }

  /** The document a little off the middle, as shares of the frame's width and height. */
  public BufferedImage shoot(BufferedImage document, double right, double down, Random random) {
    double wide = share * width;
    double high = wide * document.getHeight() / document.getWidth();
    Canvas canvas = Canvas.table(width, height);
    canvas.lay(document, corners(wide, high, right, down, random));
    return exposed(canvas, random);
  }

  /** The same with a document that is prepared already, on what it lies on. */
  BufferedImage shoot(
      Canvas document, double wide, double high, Backdrop on, double[] off, Random random) {
    Canvas canvas = on.canvas(width, height);
    canvas.lay(document, corners(wide, high, off[0], off[1], random));
    return exposed(canvas, random);
  }

  private double[][] corners(double wide, double high, double right, double down, Random random) {
    double cosine = Math.cos(Math.toRadians(tilt));
    double sine = Math.sin(Math.toRadians(tilt));
    double[][] corners = new double[4][];
    double[][] sides = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    for (int i = 0; i < 4; i++) {
      double x = sides[i][0] * wide / 2;
      double y = sides[i][1] * high / 2;
      corners[i] =
          new double[] {
            width * (.5 + right)
                + x * cosine
                - y * sine
                + random.nextGaussian() * perspective * wide,
            height * (.5 + down)
                + x * sine
                + y * cosine
                + random.nextGaussian() * perspective * wide
          };
    }
    return corners;
  }

  private BufferedImage exposed(Canvas canvas, Random random) {
    if (glare > 0) {
      canvas.reflect(
          width * (.3 + .4 * random.nextDouble()),
          height * (.3 + .5 * random.nextDouble()),
          width * .08,
          glare);
    }
    canvas.expose(light, blur, noise, random);
    return canvas.image();
  }
}
