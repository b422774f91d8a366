package org.parvis.adapter.kyc.specimen;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** What becomes of a document before a camera sees it. */
final class Surfaces {
  /** Pixels of the drawing that make one pixel of the screen. */
  private static final int SCREEN_PIXEL = 4;

  private Surfaces() {}

  static BufferedImage seen(BufferedImage side, Scene.Surface surface) {
    return switch (surface) {
      case PRINT -> side;
      case GLOSS -> lit(side);
      case PHOTOCOPY -> changed(side, Surfaces::copied);
      case SCREEN -> changed(side, Surfaces::shown);
    };
  }

  static BufferedImage turned(BufferedImage side, int quarters, boolean mirrored) {
    if (quarters == 0 && !mirrored) {
      return side;
    }
    boolean upright = quarters % 2 == 0;
    int width = upright ? side.getWidth() : side.getHeight();
    int height = upright ? side.getHeight() : side.getWidth();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    place.scale(mirrored ? -1 : 1, 1);
    place.quadrantRotate(quarters);
    place.translate(-side.getWidth() / 2.0, -side.getHeight() / 2.0);
    Graphics2D g = turned.createGraphics();
    g.drawImage(side, place, null);
    g.dispose();
    return turned;
  }

  private static BufferedImage lit(BufferedImage side) {
    BufferedImage lit = copy(side);
    Graphics2D g = lit.createGraphics();
    float radius = side.getWidth() * .42f;
    Color[] light = {Color.WHITE, new Color(255, 255, 255, 250), new Color(255, 255, 255, 0)};
    g.setPaint(
        new RadialGradientPaint(
            side.getWidth() * .5f, side.getHeight() * .8f, radius, new float[] {0, .7f, 1}, light));
    g.fillRect(0, 0, side.getWidth(), side.getHeight());
    g.dispose();
    return lit;
  }

  private interface Change {
    int of(int x, int y, int red, int green, int blue);
  }

  private static BufferedImage changed(BufferedImage side, Change change) {
    BufferedImage changed = copy(side);
    for (int y = 0; y < side.getHeight(); y++) {
      for (int x = 0; x < side.getWidth(); x++) {
        int pixel = side.getRGB(x, y);
        changed.setRGB(x, y, change.of(x, y, (pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255));
      }
    }
    return changed;
  }

  /** Grey, and harder than the original. */
  private static int copied(int x, int y, int red, int green, int blue) {
    double grey = .299 * red + .587 * green + .114 * blue;
    int level = level(128 + 1.35 * (grey - 128) + 12);
    return (level << 16) | (level << 8) | level;
  }

  /** Light of its own, bluish, and dark lines between its pixels. */
  private static int shown(int x, int y, int red, int green, int blue) {
    double gap = x % SCREEN_PIXEL == 0 || y % SCREEN_PIXEL == 0 ? .72 : 1.08;
    return (level(red * gap * .94) << 16)
        | (level(green * gap * .98) << 8)
        | level(blue * gap * 1.1);
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }

  private static BufferedImage copy(BufferedImage side) {
    BufferedImage copy =
        new BufferedImage(side.getWidth(), side.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = copy.createGraphics();
    g.drawImage(side, 0, 0, null);
    g.dispose();
    return copy;
  }
}
