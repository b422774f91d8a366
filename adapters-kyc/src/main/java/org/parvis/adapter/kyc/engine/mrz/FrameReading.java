package org.parvis.adapter.kyc.engine.mrz;

import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * What one frame says.
 *
 * @param confidence 0 to 1: how well the characters fill the grid
 * @param pitch pixels a character in the frame as filmed
 * @param zone where all of its characters lie in the frame
 */
record FrameReading(
    Decoded decoded, PlaceProbabilities places, double confidence, double pitch, Quad zone) {
  /** Below it, what was found may be another print than a zone. */
  private static final double FULL_GRID = .8;

  boolean isValid() {
    return decoded.text().isValid();
  }

  boolean fillsItsGrid() {
    return confidence >= FULL_GRID;
  }

  boolean isBetterThan(FrameReading other) {
    if (isValid() != other.isValid()) {
      return isValid();
    }
    int held = decoded.text().held();
    int otherHeld = other.decoded.text().held();
    return held > otherHeld || (held == otherHeld && confidence > other.confidence);
  }

  FrameReading atScale(double factor) {
    return new FrameReading(decoded, places, confidence, pitch / factor, zone.scaled(1 / factor));
  }
}
