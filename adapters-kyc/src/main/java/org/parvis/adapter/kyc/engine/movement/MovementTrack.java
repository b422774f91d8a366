package org.parvis.adapter.kyc.engine.movement;

import java.util.List;
import java.util.Optional;

/**
 * How a head moved through a recording.
 *
 * @param frames its poses in their order; empty where no face was found
 */
public record MovementTrack(List<Optional<Pose>> frames) {
  public MovementTrack {
    frames = List.copyOf(frames);
  }

  List<Pose> poses() {
    return frames.stream().flatMap(Optional::stream).toList();
  }

  /** Share of the frames that show a face. */
  double seen() {
    return frames.isEmpty() ? 0 : poses().size() / (double) frames.size();
  }
}
