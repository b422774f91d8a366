package org.parvis.adapter.kyc.engine.mrz;

/**
 * A line of evenly spaced characters: a centre, a unit direction and what lies along it.
 *
 * @param halfLength from the centre to the last character's centre
 * @param pitch distance of two characters
 * @param capital height of a capital letter
 * @param count characters that were seen
 * @param regular how many of their distances fit the pitch
 */
record TextLine(
    double centreX,
    double centreY,
    double directionX,
    double directionY,
    double halfLength,
    double pitch,
    double capital,
    int count,
    int regular) {

  double along(double x, double y) {
    return (x - centreX) * directionX + (y - centreY) * directionY;
  }

  double across(double x, double y) {
    return -(x - centreX) * directionY + (y - centreY) * directionX;
  }

  boolean covers(TextLine other) {
    return Math.abs(across(other.centreX, other.centreY)) < .6 * pitch
        && Math.abs(along(other.centreX, other.centreY)) < 2 * halfLength;
  }

  /** The same line moved across by so many pitches: where a neighbour that was missed may lie. */
  TextLine neighbour(double pitches) {
    double distance = pitches * pitch;
    return new TextLine(
        centreX - distance * directionY,
        centreY + distance * directionX,
        directionX,
        directionY,
        halfLength,
        pitch,
        capital,
        count,
        0);
  }
}
