package org.parvis.domain.verification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.domain.shared.Bytes;

/**
 * What tells a recording from all others and stays about the same when it is encoded again: one
 * number of 64 bits for each frame that was looked at, in their order. Nothing about a face can be
 * had from it.
 *
 * @param clip the recording
 * @param attempt for which it was made
 * @param sha256 of its bytes
 * @param frames may be empty where no frame had enough to tell it by
 */
public record RecordingPrint(ClipId clip, AttemptId attempt, Bytes sha256, List<Long> frames) {
  /** More are not kept of one recording. */
  public static final int MOST_FRAMES = 40;

  /** Of 64 bits; measured on recordings that were encoded again, see ADR 0026. */
  private static final int NEAR_BITS = 4;

  private static final double NEAR_SHARE = .8;

  private static final int FEWEST_FRAMES = 4;
  private static final int QUARTERS = 4;
  private static final int QUARTER_BITS = 16;

  public RecordingPrint {
    frames = List.copyOf(frames);
    if (frames.size() > MOST_FRAMES) {
      throw new IllegalArgumentException("more frames than are kept of a recording");
    }
  }

  /** Whether this can be the other recording, byte for byte or encoded again. */
  public boolean isNear(RecordingPrint other) {
    return sha256.equals(other.sha256) || showsTheSameAs(other);
  }

  /** Whether enough is known of it to tell it from others. */
  public boolean isTelling() {
    return frames.size() >= FEWEST_FRAMES;
  }

  /**
   * Numbers of which near prints share some: the quarters of each frame, with which quarter it is.
   */
  public Set<Integer> keys() {
    Set<Integer> keys = new TreeSet<>();
    for (long frame : frames) {
      for (int quarter = 0; quarter < QUARTERS; quarter++) {
        keys.add((quarter << QUARTER_BITS) | (int) (frame >>> (quarter * QUARTER_BITS) & 0xffff));
      }
    }
    return keys;
  }

  /** Most frames of the shorter one are found in the longer one, in the same order. */
  private boolean showsTheSameAs(RecordingPrint other) {
    int shorter = Math.min(frames.size(), other.frames.size());
    return shorter >= FEWEST_FRAMES && longestCommon(other) >= NEAR_SHARE * shorter;
  }

  private int longestCommon(RecordingPrint other) {
    int[] lengths = new int[other.frames.size() + 1];
    for (long frame : frames) {
      int diagonal = 0;
      for (int j = 1; j <= other.frames.size(); j++) {
        int above = lengths[j];
        boolean near = Long.bitCount(frame ^ other.frames.get(j - 1)) <= NEAR_BITS;
        lengths[j] = near ? diagonal + 1 : Math.max(above, lengths[j - 1]);
        diagonal = above;
      }
    }
    return lengths[other.frames.size()];
  }
}
