package org.parvis.adapter.kyc.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/**
 * Finds the four sides of a document: of all pairs of lying and standing straight edges the four
 * that are seen along most of their length, have the shape of a document (ISO/IEC 7810 ID-1, ID-2
 * and ID-3) and hold what must be on it.
 */
final class OutlineFinder {
  private static final double CARD = 85.6 / 53.98;
  private static final double BOOKLET = 125 / 88.0;
  private static final int SAMPLES = 32;
  private static final double LEAST_SEEN = .55;
  private static final double LEAST_MEAN = .75;
  private static final double BORDER_WORTH = .55;
  private static final double LEAST_AREA = .08;

  /** Of a picture's longest side: how far what is on the document may seem to stick out. */
  private static final double TOLERANCE = .01;

  private final EdgeMap edges;
  private final List<Point> inside;
  private final Optional<Quad> expected;

  private OutlineFinder(EdgeMap edges, List<Point> inside, Optional<Quad> expected) {
    this.edges = edges;
    this.inside = inside.stream().map(p -> scaled(p, edges.factor())).toList();
    this.expected = expected.map(quad -> quad.scaled(edges.factor()));
  }

  private static Point scaled(Point point, double factor) {
    return new Point(point.x() * factor, point.y() * factor);
  }

  /**
   * The document, if four sides of it can be told.
   *
   * @param inside places of the picture that are on the document
   * @param expected where its print says that it should lie
   */
  static Optional<Outline> find(Picture picture, List<Point> inside, Optional<Quad> expected) {
    EdgeMap edges = EdgeMap.of(picture);
    return new OutlineFinder(edges, inside, expected).best();
  }

  private record Candidate(Side top, Side bottom, Side left, Side right, Quad quad, double worth) {
    boolean isCutOff() {
      return top.isBorder() || bottom.isBorder() || left.isBorder() || right.isBorder();
    }
  }

  private Optional<Outline> best() {
    List<Side> lying = SideSearch.lying(edges);
    List<Side> standing = SideSearch.lying(edges.transposed());
    List<Side[]> acrosses = pairs(lying, .12 * edges.height());
    List<Side[]> downs = pairs(standing, .15 * edges.width());
    Candidate best = null;
    for (Side[] across : acrosses) {
      for (Side[] down : downs) {
        Candidate candidate = candidate(across[0], across[1], down[0], down[1]);
        if (candidate != null && (best == null || candidate.worth() > best.worth())) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best)
        .map(found -> new Outline(found.quad().scaled(1 / edges.factor()), found.isCutOff()));
  }

  /** Two sides that do not cross, the upper or left one first. */
  private static List<Side[]> pairs(List<Side> sides, double apart) {
    List<Side[]> pairs = new ArrayList<>();
    for (Side one : sides) {
      for (Side other : sides) {
        boolean parallel =
            one.isBorder() || other.isBorder() || Math.abs(one.slope() - other.slope()) < .2;
        if (other.offset() - one.offset() >= apart && parallel) {
          pairs.add(new Side[] {one, other});
        }
      }
    }
    return pairs;
  }

  /** Nothing where these four cannot be a document. */
  private Candidate candidate(Side top, Side bottom, Side left, Side right) {
    Quad quad =
        new Quad(
            crossing(top, left),
            crossing(top, right),
            crossing(bottom, right),
            crossing(bottom, left));
    double share = quad.area() / ((double) edges.width() * edges.height());
    double shape = quad.width() / Math.max(1, quad.height());
    boolean cut = top.isBorder() || bottom.isBorder() || left.isBorder() || right.isBorder();
    if (share < LEAST_AREA || (cut ? shape < .4 || shape > 4 : shape < 1.2 || shape > 1.9)) {
      return null;
    }
    double tolerance = TOLERANCE * Math.max(edges.width(), edges.height());
    for (Point place : inside) {
      if (!quad.contains(place, tolerance)) {
        return null;
      }
    }
    double seen = seen(top, bottom, left, right, quad);
    return seen < 0
        ? null
        : new Candidate(
            top,
            bottom,
            left,
            right,
            quad,
            seen + (cut ? 0 : .2 * likeness(shape)) + .3 * Math.min(1, share / .5) + near(quad));
  }

  /** How far the sides are seen, 0 to 1 on average; negative when that is too little. */
  private double seen(Side top, Side bottom, Side left, Side right, Quad quad) {
    double sum = 0;
    double real = 0;
    int reals = 0;
    Side[] sides = {top, right, bottom, left};
    List<Point> corners = quad.corners();
    for (int i = 0; i < 4; i++) {
      if (sides[i].isBorder()) {
        sum += BORDER_WORTH;
        continue;
      }
      double seen = seenAlong(corners.get(i), corners.get((i + 1) % 4));
      if (seen < LEAST_SEEN) {
        return -1;
      }
      // Lines of print are seen for two thirds of their length, an edge for nearly all of it.
      sum += seen * seen;
      real += seen;
      reals++;
    }
    return reals < 2 || real / reals < LEAST_MEAN ? -1 : sum / 4;
  }

  private double seenAlong(Point from, Point to) {
    double length = Math.max(1e-9, from.distanceTo(to));
    double normalX = -(to.y() - from.y()) / length;
    double normalY = (to.x() - from.x()) / length;
    int seen = 0;
    int looked = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Point at = from.towards(to, (i + .5) / SAMPLES);
      if (edges.contains(at.x(), at.y())) {
        looked++;
        seen += isEdge(at, normalX, normalY) ? 1 : 0;
      }
    }
    return looked < SAMPLES / 2 ? 0 : seen / (double) looked;
  }

  /** Within two pixels across, a change that goes across. */
  private boolean isEdge(Point at, double normalX, double normalY) {
    for (int d = -2; d <= 2; d++) {
      int x = (int) (at.x() + d * normalX);
      int y = (int) (at.y() + d * normalY);
      if (edges.contains(x, y)) {
        double across = edges.right(x, y) * normalX + edges.down(x, y) * normalY;
        double along = -edges.right(x, y) * normalY + edges.down(x, y) * normalX;
        if (Math.abs(across) >= edges.step() && Math.abs(along) < .6 * Math.abs(across)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double likeness(double shape) {
    double off = Math.min(Math.abs(Math.log(shape / CARD)), Math.abs(Math.log(shape / BOOKLET)));
    return Math.exp(-off * off / (2 * .08 * .08));
  }

  private double near(Quad quad) {
    if (expected.isEmpty()) {
      return 0;
    }
    double off = 0;
    for (int i = 0; i < 4; i++) {
      off += quad.corners().get(i).distanceTo(expected.get().corners().get(i)) / 4;
    }
    double share = off / expected.get().width();
    return .5 * Math.exp(-share * share / (2 * .06 * .06));
  }

  private static Point crossing(Side lying, Side standing) {
    // y = o + s (x - m) and x = p + t (y - n)
    double x =
        (standing.offset()
                + standing.slope()
                    * (lying.offset() - lying.slope() * lying.middle() - standing.middle()))
            / (1 - standing.slope() * lying.slope());
    return new Point(x, lying.at(x));
  }
}
