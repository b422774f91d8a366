package org.parvis.adapter.kyc.engine.document;

import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;
import org.parvis.adapter.kyc.engine.mrz.MrzFormat;

/** Where a document must lie, as the size and place of its zone tell (ICAO 9303 parts 4 to 7). */
final class Layout {
  private static final double PITCH = 2.54;

  /** Millimetres from the lowest characters to the edge; states differ by one or two. */
  private static final double BELOW = 6;

  private Layout() {}

  /** The corners that a document has whose zone of this format lies there. */
  static Quad around(Quad zone, MrzFormat format) {
    double printed = PITCH * characters(format);
    double millimetre = zone.width() / printed;
    double beside = (width(format) - printed) / 2 * millimetre;
    Point left = zone.topLeft().towards(zone.bottomLeft(), .5);
    Point right = zone.topRight().towards(zone.bottomRight(), .5);
    double length = Math.max(1e-9, left.distanceTo(right));
    double rightX = (right.x() - left.x()) / length;
    double rightY = (right.y() - left.y()) / length;
    double below = zone.height() / 2 + BELOW * millimetre;
    double above = height(format) * millimetre - below;
    return new Quad(
        place(left, rightX, rightY, -beside, -above),
        place(right, rightX, rightY, beside, -above),
        place(right, rightX, rightY, beside, below),
        place(left, rightX, rightY, -beside, below));
  }

  private static Point place(
      Point from, double rightX, double rightY, double along, double across) {
    return new Point(
        from.x() + along * rightX - across * rightY, from.y() + along * rightY + across * rightX);
  }

  /** In a line of this format. */
  static int characters(MrzFormat format) {
    return switch (format) {
      case TD1 -> 30;
      case TD2, MRVB, FRID -> 36;
      case TD3, MRVA -> 44;
    };
  }

  private static double width(MrzFormat format) {
    return switch (format) {
      case TD1 -> 85.6;
      case TD2, MRVB, FRID -> 105;
      case MRVA -> 120;
      case TD3 -> 125;
    };
  }

  private static double height(MrzFormat format) {
    return switch (format) {
      case TD1 -> 53.98;
      case TD2, MRVB, FRID -> 74;
      case MRVA -> 80;
      case TD3 -> 88;
    };
  }
}
