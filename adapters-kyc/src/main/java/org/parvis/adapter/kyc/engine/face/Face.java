package org.parvis.adapter.kyc.engine.face;

/** A face in a picture, in pixels of it. */
public record Face(double left, double top, double width, double height, double score) {

  double overlap(Face other) {
    double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
    double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
    double shared = Math.max(0, across) * Math.max(0, down);
    return shared / (width * height + other.width * other.height - shared);
  }
}
