package org.parvis.adapter.kyc.engine.mrz;

/**
 * What one frame says.
 *
 * @param confidence 0 to 1: how well the characters fill the grid
 * @param pitch pixels a character in the frame as filmed
 */
record FrameReading(Decoded decoded, PlaceProbabilities places, double confidence, double pitch) {

  boolean isValid() {
    return decoded.text().isValid();
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
    return new FrameReading(decoded, places, confidence, pitch / factor);
  }
}
