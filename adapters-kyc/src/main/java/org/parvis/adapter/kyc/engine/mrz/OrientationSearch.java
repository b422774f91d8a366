package org.parvis.adapter.kyc.engine.mrz;

import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.Deadline;
import org.parvis.adapter.kyc.engine.image.Orientation;
import org.parvis.adapter.kyc.engine.image.Picture;

/**
 * Finds how a frame must be turned, or mirrored as a front camera mirrors, for its print to make
 * sense. Even lines are seen upside down and in a mirror as well as upright; where there are none,
 * there is no use in turning further.
 */
final class OrientationSearch {
  private static final List<Orientation> LYING =
      List.of(new Orientation(2, false), new Orientation(0, true), new Orientation(2, true));
  private static final Orientation ON_ITS_SIDE = new Orientation(1, false);
  private static final List<Orientation> STANDING =
      List.of(new Orientation(3, false), new Orientation(1, true), new Orientation(3, true));

  private final FrameReader frames;

  OrientationSearch(FrameReader frames) {
    this.frames = frames;
  }

  /**
   * The orientation in which the zone of this frame can be read.
   *
   * @param lyingLines whether even lines were seen in the frame as it is
   */
  Optional<Orientation> of(Picture picture, boolean lyingLines, Deadline deadline) {
    Optional<Orientation> found = lyingLines ? first(LYING, picture, deadline) : Optional.empty();
    if (found.isPresent() || deadline.isPast()) {
      return found;
    }
    FrameReader.Sight onItsSide = frames.read(ON_ITS_SIDE.upright(picture).grey(), false);
    if (makesSense(onItsSide)) {
      return Optional.of(ON_ITS_SIDE);
    }
    return onItsSide.lineLocated() ? first(STANDING, picture, deadline) : Optional.empty();
  }

  private Optional<Orientation> first(
      List<Orientation> orientations, Picture picture, Deadline deadline) {
    return orientations.stream()
        .filter(orientation -> !deadline.isPast())
        .filter(orientation -> makesSense(frames.read(orientation.upright(picture).grey(), false)))
        .findFirst();
  }

  /** Check digits that hold, or a full grid without a character that its field does not allow. */
  private static boolean makesSense(FrameReader.Sight sight) {
    return sight
        .reading()
        .filter(
            reading ->
                reading.isValid()
                    || (reading.fillsItsGrid() && reading.decoded().forced().isEmpty()))
        .isPresent();
  }
}
