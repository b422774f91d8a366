package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * How somebody films a document: with which camera, held how, and what is really held.
 *
 * @param quarters of a circle by which the document is turned clockwise
 * @param mirrored whether the camera swaps left and right
 * @param right how far the document is off the middle, as a share of the picture's width
 */
public record Scene(
    Camera camera,
    Backdrop backdrop,
    Surface surface,
    int quarters,
    boolean mirrored,
    double right) {
  /** The document leaves this share of the picture's height free. */
  private static final double MARGIN = .06;

  /** What is held into the camera. */
  public enum Surface {
    /** The document itself. */
    PRINT,
    /** The document under a lamp whose reflection lies on the lower half, where zones are. */
    GLOSS,
    /** A copy in black and white. */
    PHOTOCOPY,
    /** The document as a screen shows it. */
    SCREEN
  }

  public static Scene of(Camera camera, Backdrop backdrop) {
    return new Scene(camera, backdrop, Surface.PRINT, 0, false, 0);
  }

  public Scene with(Surface other) {
    return new Scene(camera, backdrop, other, quarters, mirrored, right);
  }

  public Scene turned(int by) {
    return new Scene(camera, backdrop, surface, by, mirrored, right);
  }

  public Scene inAMirror() {
    return new Scene(camera, backdrop, surface, quarters, true, right);
  }

  public Scene shifted(double by) {
    return new Scene(camera, backdrop, surface, quarters, mirrored, by);
  }

  BufferedImage shootNothing(Random random) {
    return camera.shootNothing(backdrop, random);
  }

  /** Draws the document once as it will lie there, so that each frame only bends it. */
  Laid lay(BufferedImage side) {
    BufferedImage seen = Surfaces.turned(Surfaces.seen(side, surface), quarters, mirrored);
    double aspect = seen.getHeight() / (double) seen.getWidth();
    double most = camera.height() * (1 - 2 * MARGIN) / aspect;
    double wide = Math.min(camera.share() * camera.width(), most);
    return new Laid(Canvas.shrunk(seen, wide), wide, wide * aspect);
  }

  /** A document ready to be filmed. */
  final class Laid {
    private final Canvas document;
    private final double wide;
    private final double high;

    private Laid(Canvas document, double wide, double high) {
      this.document = document;
      this.wide = wide;
      this.high = high;
    }

    /** A hand that drifts and tilts, now and then blurred; chance changes every third frame. */
    BufferedImage shoot(double moment, int frame, long seed) {
      Camera now =
          camera.with(
              camera.tilt() * Math.sin(moment * 4),
              camera.blur() + (frame % 9 == 4 ? 1.2 : 0),
              camera.glare());
      double[] off = {right + .02 * Math.sin(moment * 7), .02 * Math.cos(moment * 6)};
      return now.shoot(document, wide, high, backdrop, off, new Random(seed + frame / 3));
    }
  }
}
