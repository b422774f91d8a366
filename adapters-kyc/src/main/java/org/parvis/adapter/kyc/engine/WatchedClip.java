package org.parvis.adapter.kyc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.Face;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;

/** One recording after it was looked through: its facts, its best frames, the faces in it. */
final class WatchedClip {
  private final Role role;
  private final ClipFacts facts;
  private final boolean still;
  private final Quality quality;
  private final List<Picture> sharpestFirst;
  private final FaceCount faces;

  WatchedClip(
      Role role,
      ClipFacts facts,
      boolean still,
      Quality quality,
      List<Picture> sharpestFirst,
      FaceCount faces) {
    this.role = role;
    this.facts = facts;
    this.still = still;
    this.quality = quality;
    this.sharpestFirst = List.copyOf(sharpestFirst);
    this.faces = faces;
  }

  /**
   * Faces over the frames that were searched.
   *
   * @param searched frames
   * @param withFace frames with a face of the wanted width
   * @param withSeveral frames with a second one about as wide
   * @param medianWidth of the widest face, in pixels
   */
  record FaceCount(int searched, int withFace, int withSeveral, double medianWidth) {
    boolean isSeenOften() {
      return searched > 0 && withFace >= Policy.FACE_SHARE * searched;
    }

    boolean areSeveral() {
      return withSeveral >= 2 && withSeveral >= Policy.SEVERAL_SHARE * searched;
    }
  }

  /** Collects what the detector says of frame after frame. */
  static final class FaceCounter {
    private final double leastWidth;
    private final List<Double> widths = new ArrayList<>();
    private int searched;
    private int withSeveral;

    FaceCounter(double leastWidth) {
      this.leastWidth = leastWidth;
    }

    void add(List<Face> widestFirst) {
      searched++;
      Optional<Face> widest = widestFirst.stream().findFirst();
      if (widest.filter(face -> face.width() >= leastWidth).isEmpty()) {
        return;
      }
      double width = widest.get().width();
      widths.add(width);
      if (widestFirst.size() > 1 && widestFirst.get(1).width() >= Policy.SECOND_FACE * width) {
        withSeveral++;
      }
    }

    FaceCount count() {
      double[] sorted = widths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
      return new FaceCount(searched, widths.size(), withSeveral, median);
    }
  }

  Role role() {
    return role;
  }

  ClipFacts facts() {
    return facts;
  }

  boolean isReadable() {
    return facts.state() == ClipFacts.State.READ;
  }

  boolean isTooShort() {
    return isReadable()
        && !still
        && facts.complete()
        && (facts.millis() < Policy.LEAST_MILLIS || facts.sampled() < Policy.LEAST_FRAMES);
  }

  Quality quality() {
    return quality;
  }

  List<Picture> sharpestFirst() {
    return sharpestFirst;
  }

  FaceCount faces() {
    return faces;
  }
}
