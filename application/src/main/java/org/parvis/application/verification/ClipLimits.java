package org.parvis.application.verification;

/**
 * How much may be recorded (security.md G1).
 *
 * @param largestClip bytes of one recording
 * @param largestMember bytes of all recordings of one member
 * @param freeSpaceFloor bytes that the disk must have left before a recording begins
 */
public record ClipLimits(long largestClip, long largestMember, long freeSpaceFloor) {
  public ClipLimits {
    if (largestClip <= 0 || largestMember < largestClip || freeSpaceFloor < 0) {
      throw new IllegalArgumentException("a member's limit holds at least one recording");
    }
  }
}
