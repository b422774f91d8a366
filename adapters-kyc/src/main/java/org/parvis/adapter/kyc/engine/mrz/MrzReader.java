package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.image.Picture;

/** Reads the machine-readable zone of a recording: several frames, one answer. */
public final class MrzReader {
  private static final int MOST_FRAMES = 8;
  private static final int TURNED_FRAMES = 2;

  private final FrameReader frames;

  public MrzReader(GlyphNetwork network) {
    this.frames = new FrameReader(network);
  }

  /**
   * What was found.
   *
   * @param lineLocated whether any evenly printed line was seen at all
   */
  public record Result(boolean lineLocated, Optional<MrzReading> reading) {}

  /**
   * Reads the frames in the order given, the sharpest first, until three agree. Where nothing is
   * found upright, the first two are tried turned.
   */
  public Result read(List<Picture> sharpestFirst) {
    Result upright = read(sharpestFirst, 0);
    if (upright.reading().isPresent()) {
      return upright;
    }
    boolean located = upright.lineLocated();
    List<Picture> few = sharpestFirst.subList(0, Math.min(TURNED_FRAMES, sharpestFirst.size()));
    for (int quarters : new int[] {2, 1, 3}) {
      Result turned = read(few, quarters);
      located |= turned.lineLocated();
      if (turned.reading().filter(reading -> reading.text().isValid()).isPresent()) {
        return read(sharpestFirst, quarters);
      }
    }
    return new Result(located, Optional.empty());
  }

  private Result read(List<Picture> pictures, int quarters) {
    MrzVote vote = new MrzVote();
    boolean located = false;
    int tried = 0;
    for (Picture picture : pictures) {
      if (tried++ >= MOST_FRAMES || vote.isSettled()) {
        break;
      }
      FrameReader.Sight sight = frames.read(picture.turned(quarters).grey());
      located |= sight.lineLocated();
      sight.reading().ifPresent(vote::add);
    }
    return new Result(located, vote.outcome());
  }
}
