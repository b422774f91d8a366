package org.parvis.adapter.kyc.engine.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.adapter.kyc.engine.Network;
import org.parvis.adapter.kyc.engine.image.Picture;

/** BlazeFace: the long-range network first, the short-range one when that finds none. */
public final class FaceDetector {
  private static final double LEAST_SCORE = .5;
  private static final double MOST_OVERLAP = .3;
  private static final int LONG_RANGE = 256;
  private static final int SHORT_RANGE = 128;

  /** Both networks have 512 anchors of a 16x16 grid, then 384 of an 8x8 grid. */
  private static final int FINE = 512;

  private static final int COARSE = 384;

  private final Network longRange;
  private final Network shortRange;

  public FaceDetector(Network longRange, Network shortRange) {
    this.longRange = longRange;
    this.shortRange = shortRange;
  }

  /** The widest first. */
  public List<Face> find(Picture picture) {
    List<Face> faces = findLongRange(picture);
    return faces.isEmpty() ? findShortRange(picture) : faces;
  }

  private List<Face> findLongRange(Picture picture) {
    List<Network.Output> out =
        longRange.run(picture.squarePlanes(LONG_RANGE), 1, 3, LONG_RANGE, LONG_RANGE);
    Decoder decoder = new Decoder(picture, LONG_RANGE);
    float[] fine = out.get(0).values();
    float[] fineBoxes = out.get(1).values();
    float[] coarseBoxes = out.get(2).values();
    float[] coarse = out.get(3).values();
    for (int i = 0; i < FINE; i++) {
      decoder.add(i, fine[i], fineBoxes, 16 * i);
    }
    for (int i = 0; i < COARSE; i++) {
      decoder.add(FINE + i, coarse[i], coarseBoxes, 16 * i);
    }
    return decoder.distinct();
  }

  private List<Face> findShortRange(Picture picture) {
    float[] out =
        shortRange
            .run(picture.squarePlanes(SHORT_RANGE), 1, 3, SHORT_RANGE, SHORT_RANGE)
            .get(0)
            .values();
    Decoder decoder = new Decoder(picture, SHORT_RANGE);
    for (int i = 0; i < FINE + COARSE; i++) {
      decoder.add(i, out[17 * i], out, 17 * i + 1);
    }
    return decoder.distinct();
  }

  /** Anchors and boxes as fractions of the black-bordered square, turned into pixels. */
  private static final class Decoder {
    private final List<Face> faces = new ArrayList<>();
    private final double side;
    private final double left;
    private final double top;
    private final int size;

    Decoder(Picture picture, int size) {
      this.side = Math.max(picture.width(), picture.height());
      this.left = (side - picture.width()) / 2;
      this.top = (side - picture.height()) / 2;
      this.size = size;
    }

    void add(int anchor, float logit, float[] boxes, int at) {
      double score = 1 / (1 + Math.exp(-logit));
      if (score < LEAST_SCORE) {
        return;
      }
      boolean isFine = anchor < FINE;
      int cells = isFine ? 16 : 8;
      int cell = isFine ? anchor / 2 : (anchor - FINE) / 6;
      int column = cell % cells;
      int row = cell / cells;
      double centreX = boxes[at] / size + (column + .5) / cells;
      double centreY = boxes[at + 1] / size + (row + .5) / cells;
      double width = boxes[at + 2] / size;
      double height = boxes[at + 3] / size;
      faces.add(
          new Face(
              (centreX - width / 2) * side - left,
              (centreY - height / 2) * side - top,
              width * side,
              height * side,
              score));
    }

    List<Face> distinct() {
      faces.sort(Comparator.comparingDouble(Face::score).reversed());
      List<Face> kept = new ArrayList<>();
      for (Face face : faces) {
        if (kept.stream().allMatch(other -> other.overlap(face) <= MOST_OVERLAP)) {
          kept.add(face);
        }
      }
      kept.sort(Comparator.comparingDouble(Face::width).reversed());
      return kept;
    }
  }
}
