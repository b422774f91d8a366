package org.parvis.adapter.kyc.engine.image;

import java.util.List;

/** Four corners of something flat that a picture shows, clockwise from its own upper left one. */
public record Quad(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

  /** All of a picture. */
  public static Quad around(int width, int height) {
    return new Quad(
        new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height));
  }

  public List<Point> corners() {
    return List.of(topLeft, topRight, bottomRight, bottomLeft);
  }

  /** The mean of the upper and the lower side. */
  public double width() {
    return (topLeft.distanceTo(topRight) + bottomLeft.distanceTo(bottomRight)) / 2;
  }

  /** The mean of the left and the right side. */
  public double height() {
    return (topLeft.distanceTo(bottomLeft) + topRight.distanceTo(bottomRight)) / 2;
  }

  /** How far it is turned clockwise, in radians. */
  public double tilt() {
    Point left = topLeft.towards(bottomLeft, .5);
    Point right = topRight.towards(bottomRight, .5);
    return Math.atan2(right.y() - left.y(), right.x() - left.x());
  }

  public double area() {
    double twice = 0;
    List<Point> corners = corners();
    for (int i = 0; i < 4; i++) {
      Point one = corners.get(i);
      Point next = corners.get((i + 1) % 4);
      twice += one.x() * next.y() - next.x() * one.y();
    }
    return Math.abs(twice) / 2;
  }

  /** Whether a place lies inside, or at most so many pixels outside. */
  public boolean contains(Point place, double tolerance) {
    List<Point> corners = corners();
    for (int i = 0; i < 4; i++) {
      Point one = corners.get(i);
      Point next = corners.get((i + 1) % 4);
      double cross =
          (next.x() - one.x()) * (place.y() - one.y())
              - (next.y() - one.y()) * (place.x() - one.x());
      if (cross < -tolerance * Math.max(1e-9, one.distanceTo(next))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The place at these shares of width and height; beyond the sides for shares below 0 or above 1.
   * Sides are taken as straight and evenly divided, which is good enough for a document held
   * roughly square to the camera.
   */
  public Point at(double right, double down) {
    return topLeft.towards(topRight, right).towards(bottomLeft.towards(bottomRight, right), down);
  }

  public Quad scaled(double factor) {
    return new Quad(
        scaled(topLeft, factor),
        scaled(topRight, factor),
        scaled(bottomRight, factor),
        scaled(bottomLeft, factor));
  }

  private static Point scaled(Point point, double factor) {
    return new Point(point.x() * factor, point.y() * factor);
  }
}
