package org.parvis.adapter.kyc.engine.image;

/** A place in a picture, in pixels from its upper left corner. */
public record Point(double x, double y) {

  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** The place at this share of the way to another. */
  public Point towards(Point other, double share) {
    return new Point(x + share * (other.x - x), y + share * (other.y - y));
  }
}
