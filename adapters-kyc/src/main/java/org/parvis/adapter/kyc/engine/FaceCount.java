package org.parvis.adapter.kyc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.face.Face;

/**
 * Faces over the frames that were searched.
 *
 * @param searched frames
 * @param withFace frames with a face of the wanted width
 * @param withSeveral frames with a second one about as wide
 * @param medianWidth of the widest face, in pixels
 */
record FaceCount(int searched, int withFace, int withSeveral, double medianWidth) {
  static final FaceCount NONE = new FaceCount(0, 0, 0, 0);

  boolean isSeenOften() {
    return searched > 0 && withFace >= Policy.FACE_SHARE * searched;
  }

  boolean areSeveral() {
    return withSeveral >= 2 && withSeveral >= Policy.SEVERAL_SHARE * searched;
  }

  /** Collects what the detector says of frame after frame. */
  static final class Counter {
    private final double leastWidth;
    private final List<Double> widths = new ArrayList<>();
    private int searched;
    private int withSeveral;

    Counter(double leastWidth) {
      this.leastWidth = leastWidth;
    }

    /** Answers with the face that counts, if one is wide enough. */
    Optional<Face> add(List<Face> widestFirst) {
      searched++;
      Optional<Face> widest =
          widestFirst.stream().findFirst().filter(face -> face.width() >= leastWidth);
      if (widest.isEmpty()) {
        return widest;
      }
      double width = widest.get().width();
      widths.add(width);
      if (widestFirst.size() > 1 && widestFirst.get(1).width() >= Policy.SECOND_FACE * width) {
        withSeveral++;
      }
      return widest;
    }

    FaceCount count() {
      double[] sorted = widths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      double median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
      return new FaceCount(searched, widths.size(), withSeveral, median);
    }
  }
}
