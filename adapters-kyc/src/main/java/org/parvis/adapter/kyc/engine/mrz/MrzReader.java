package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Deadline;
import org.parvis.adapter.kyc.engine.image.Picture;

/** Reads the machine-readable zone of a recording: several frames, one answer. */
public final class MrzReader {
  private static final int MOST_FRAMES = 8;

  /** Frames that are tried at every scale before the first scale alone must do. */
  private static final int THOROUGH_FRAMES = 3;

  /** Fewer than that, and finding nothing says nothing about the recording. */
  private static final int LEAST_FRAMES = 4;

  private final FrameReader frames;

  public MrzReader(GlyphNetwork network) {
    this.frames = new FrameReader(network);
  }

  /**
   * What was found.
   *
   * @param lineLocated whether any evenly printed line was seen at all
   * @param cutShort whether time ran out before enough frames were looked at
   */
  public record Result(boolean lineLocated, boolean cutShort, Optional<MrzReading> reading) {}

  /**
   * Reads the frames in the order given, the sharpest first, until enough agree. Where nothing
   * sound is found upright, the first is tried turned.
   */
  public Result read(List<Picture> sharpestFirst, Deadline deadline) {
    Result upright = read(sharpestFirst, 0, deadline);
    if (sharpestFirst.isEmpty() || upright.reading().filter(MrzReader::isSound).isPresent()) {
      return upright;
    }
    for (int quarters : new int[] {2, 1, 3}) {
      if (deadline.isPast()) {
        return new Result(upright.lineLocated(), true, upright.reading());
      }
      Picture turned = sharpestFirst.get(0).turned(quarters);
      if (frames.read(turned.grey(), false).reading().filter(FrameReading::isValid).isPresent()) {
        return read(sharpestFirst, quarters, deadline);
      }
    }
    return upright;
  }

  /** Letters upside down look like other letters, and like so every time they are read. */
  private static boolean isSound(MrzReading reading) {
    return reading.text().isValid() || (reading.isAgreed() && reading.forced().isEmpty());
  }

  private Result read(List<Picture> pictures, int quarters, Deadline deadline) {
    MrzVote vote = new MrzVote();
    boolean located = false;
    int most = Math.min(MOST_FRAMES, pictures.size());
    int tried = 0;
    while (tried < most && !vote.isSettled() && !deadline.isPast()) {
      boolean thoroughly = tried < THOROUGH_FRAMES || !vote.isEmpty();
      FrameReader.Sight sight =
          frames.read(pictures.get(tried++).turned(quarters).grey(), thoroughly);
      located |= sight.lineLocated();
      sight.reading().ifPresent(vote::add);
    }
    boolean cutShort = tried < Math.min(LEAST_FRAMES, most) && !vote.isSettled();
    return new Result(located, cutShort, vote.outcome());
  }
}
