package org.parvis.adapter.kyc.engine.movement;

/**
 * How a head is held in one frame.
 *
 * @param turn something like degrees, positive when the nose points to the right of the picture
 * @param size from between the eyes to the mouth, in pixels
 * @param fills share of the shorter side of the picture that the face takes
 */
public record Pose(double turn, double size, double fills) {

  /** How a head moves says something of whose it is. */
  @Override
  public String toString() {
    return "Pose[redacted]";
  }
}
