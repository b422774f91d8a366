package org.parvis.adapter.kyc.engine.document;

import java.util.ArrayList;
import java.util.List;

/** Finds long straight edges that lie within 25 degrees, by votes of the pixels on them. */
final class SideSearch {
  private static final int MOST_DEGREES = 25;
  private static final int SLOPES = 2 * MOST_DEGREES + 1;

  /** How far the direction of a single pixel's edge may be off. */
  private static final int UNSURE_DEGREES = 6;

  private static final int KEPT = 16;
  private static final double STRONGEST = 3;

  private final EdgeMap edges;
  private final float[] votes;

  private SideSearch(EdgeMap edges) {
    this.edges = edges;
    this.votes = new float[SLOPES * edges.height()];
  }

  /** The likeliest first, then both borders of the picture. */
  static List<Side> lying(EdgeMap edges) {
    SideSearch search = new SideSearch(edges);
    search.vote();
    List<Side> sides = search.peaks();
    double middle = edges.width() / 2.0;
    sides.add(new Side(0, 0, middle, true));
    sides.add(new Side(edges.height() - 1.0, 0, middle, true));
    return sides;
  }

  private void vote() {
    double middle = edges.width() / 2.0;
    double[] tangents = new double[SLOPES];
    for (int k = 0; k < SLOPES; k++) {
      tangents[k] = Math.tan(Math.toRadians(k - MOST_DEGREES));
    }
    for (int y = 0; y < edges.height(); y++) {
      for (int x = 0; x < edges.width(); x++) {
        float down = edges.down(x, y);
        float right = edges.right(x, y);
        if (Math.abs(down) < Math.abs(right)) {
          continue;
        }
        double strength = Math.hypot(right, down);
        if (strength < edges.step()) {
          continue;
        }
        int degrees = (int) Math.round(Math.toDegrees(Math.atan(-right / down))) + MOST_DEGREES;
        float weight = (float) Math.min(strength, STRONGEST * edges.step());
        int from = Math.max(0, degrees - UNSURE_DEGREES);
        int to = Math.min(SLOPES - 1, degrees + UNSURE_DEGREES);
        for (int k = from; k <= to; k++) {
          int offset = (int) Math.round(y - tangents[k] * (x - middle));
          if (offset >= 0 && offset < edges.height()) {
            votes[k * edges.height() + offset] += weight;
          }
        }
      }
    }
  }

  private List<Side> peaks() {
    List<Side> sides = new ArrayList<>();
    int height = edges.height();
    while (sides.size() < KEPT) {
      int best = 0;
      for (int i = 1; i < votes.length; i++) {
        best = votes[i] > votes[best] ? i : best;
      }
      if (votes[best] <= 0) {
        break;
      }
      int k = best / height;
      int offset = best % height;
      double slope = Math.tan(Math.toRadians(k - MOST_DEGREES));
      sides.add(new Side(offset, slope, edges.width() / 2.0, false));
      for (int dk = Math.max(0, k - 3); dk <= Math.min(SLOPES - 1, k + 3); dk++) {
        for (int y = Math.max(0, offset - 3); y <= Math.min(height - 1, offset + 3); y++) {
          votes[dk * height + y] = 0;
        }
      }
    }
    return sides;
  }
}
