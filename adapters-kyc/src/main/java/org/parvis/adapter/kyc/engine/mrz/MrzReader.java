package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Deadline;
import org.parvis.adapter.kyc.engine.image.Orientation;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Reads the machine-readable zone of a recording: several frames, one answer. */
public final class MrzReader {
  private static final int MOST_FRAMES = 8;

  /** Frames that are tried at every scale before the first scale alone must do. */
  private static final int THOROUGH_FRAMES = 3;

  /** Fewer than that, and finding nothing says nothing about the recording. */
  private static final int LEAST_FRAMES = 4;

  private final FrameReader frames;
  private final OrientationSearch orientations;

  public MrzReader(GlyphNetwork network) {
    this.frames = new FrameReader(network);
    this.orientations = new OrientationSearch(frames);
  }

  /**
   * What was found.
   *
   * @param lineLocated whether any evenly printed line was seen at all
   * @param cutShort whether time ran out before enough frames were looked at
   */
  public record Result(boolean lineLocated, boolean cutShort, Optional<MrzReading> reading) {}

  /**
   * What was found, and where.
   *
   * @param orientation of the recording, as far as the print tells it
   * @param zones of the frames in the order given, in the frame after it was brought upright; empty
   *     for frames that were not read
   */
  public record Sight(Result result, Orientation orientation, List<Optional<Quad>> zones) {

    public Sight {
      zones = List.copyOf(zones);
    }
  }

  /** Reads the frames as {@link #look} does, and forgets where it was. */
  public Result read(List<Picture> sharpestFirst, Deadline deadline) {
    return look(sharpestFirst, deadline).result();
  }

  /**
   * Reads the frames in the order given, the sharpest first, until enough agree. Where nothing
   * sound is found upright, they are read the way round in which the first makes sense.
   */
  public Sight look(List<Picture> sharpestFirst, Deadline deadline) {
    Sight upright = look(sharpestFirst, Orientation.AS_FILMED, deadline);
    Result result = upright.result();
    if (sharpestFirst.isEmpty() || result.reading().filter(MrzReader::isSound).isPresent()) {
      return upright;
    }
    Optional<Orientation> other =
        orientations.of(sharpestFirst.get(0), result.lineLocated(), deadline);
    if (other.isPresent()) {
      return look(sharpestFirst, other.get(), deadline);
    }
    Result given =
        new Result(result.lineLocated(), result.cutShort() || deadline.isPast(), result.reading());
    return new Sight(given, upright.orientation(), upright.zones());
  }

  /** Letters upside down look like other letters, and like so every time they are read. */
  private static boolean isSound(MrzReading reading) {
    return reading.text().isValid() || (reading.isAgreed() && reading.forced().isEmpty());
  }

  private Sight look(List<Picture> pictures, Orientation orientation, Deadline deadline) {
    MrzVote vote = new MrzVote();
    List<Optional<Quad>> zones = new ArrayList<>();
    boolean located = false;
    int most = Math.min(MOST_FRAMES, pictures.size());
    while (zones.size() < most && !vote.isSettled() && !deadline.isPast()) {
      // Where the sharpest shows no even line at any scale, the others are not worth every scale.
      boolean promising = zones.isEmpty() || located;
      boolean thoroughly = (promising && zones.size() < THOROUGH_FRAMES) || !vote.isEmpty();
      Picture picture = orientation.upright(pictures.get(zones.size()));
      FrameReader.Sight sight = frames.read(picture.grey(), thoroughly);
      located |= sight.lineLocated();
      sight.reading().ifPresent(vote::add);
      zones.add(sight.reading().filter(FrameReading::isValid).map(FrameReading::zone));
    }
    boolean cutShort = zones.size() < Math.min(LEAST_FRAMES, most) && !vote.isSettled();
    return new Sight(new Result(located, cutShort, vote.outcome()), orientation, zones);
  }
}
