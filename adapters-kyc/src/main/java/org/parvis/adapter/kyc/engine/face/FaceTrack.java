package org.parvis.adapter.kyc.engine.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.movement.MovementTrack;
import org.parvis.adapter.kyc.engine.movement.Pose;

/** Follows one face through a recording and keeps the few frames in which it looks straight. */
public final class FaceTrack {
  private static final int STRAIGHTEST = 3;

  private final LandmarkFinder finder;
  private final List<Optional<Pose>> movement = new ArrayList<>();
  private final List<Straight> straightest = new ArrayList<>();

  private record Straight(double turn, FaceChip chip) {}

  public FaceTrack(LandmarkFinder finder) {
    this.finder = finder;
  }

  /** The next frame, with its face if it shows one. */
  public void offer(Picture picture, Optional<Face> face) {
    if (face.isEmpty()) {
      movement.add(Optional.empty());
      return;
    }
    Landmarks points = finder.find(picture, face.get());
    movement.add(
        Optional.of(
            new Pose(
                points.turn(),
                points.size(),
                points.extent() / Math.min(picture.width(), picture.height()))));
    straightest.add(new Straight(Math.abs(points.turn()), FaceChip.cut(picture, points)));
    straightest.sort(Comparator.comparingDouble(Straight::turn));
    if (straightest.size() > STRAIGHTEST) {
      straightest.remove(STRAIGHTEST);
    }
  }

  public FaceAnalysis analysis() {
    return new FaceAnalysis(
        new MovementTrack(movement), straightest.stream().map(Straight::chip).toList());
  }
}
