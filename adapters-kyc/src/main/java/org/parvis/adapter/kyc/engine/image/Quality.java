package org.parvis.adapter.kyc.engine.image;

/**
 * How well a frame can be looked at.
 *
 * @param sharpness variance of the Laplacian at half size, where the noise of a camera counts
 *     little
 * @param light mean brightness, 0 to 255
 * @param glare share of pixels over 250
 * @param dark share of pixels under 20
 */
public record Quality(double sharpness, double light, double glare, double dark) {
  /** Where there was nothing to look at. */
  public static final Quality NONE = new Quality(0, 0, 0, 1);

  private static final double SCALE = .5;

  public static Quality of(Picture picture) {
    return of(picture.halfGrey(), picture.width(), Quad.around(picture.width(), picture.height()));
  }

  /** Of what lies within the quadrilateral: a dark table around a card does not make it dark. */
  public static Quality of(GreyPlane picture, Quad area) {
    return of(picture.scaled(SCALE), picture.width(), area);
  }

  private static Quality of(GreyPlane grey, int wide, Quad area) {
    Quad within = area.scaled(grey.width() / (double) wide);
    Sums sums = new Sums();
    for (int y = 0; y < grey.height(); y++) {
      int[] span = span(within, y + .5, grey.width());
      for (int x = span[0]; x < span[1]; x++) {
        sums.add(grey.at(x, y));
        boolean inner =
            y > 0
                && y < grey.height() - 1
                && x > span[0]
                && x < Math.min(span[1], grey.width()) - 1;
        if (inner) {
          sums.addEdge(
              4 * grey.at(x, y)
                  - grey.at(x - 1, y)
                  - grey.at(x + 1, y)
                  - grey.at(x, y - 1)
                  - grey.at(x, y + 1));
        }
      }
    }
    return sums.quality();
  }

  /** The columns of a row that lie inside, from the first to the one after the last. */
  private static int[] span(Quad area, double y, int width) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 4; i++) {
      Point one = area.corners().get(i);
      Point other = area.corners().get((i + 1) % 4);
      if (Math.min(one.y(), other.y()) <= y && y < Math.max(one.y(), other.y())) {
        double x = one.towards(other, (y - one.y()) / (other.y() - one.y())).x();
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
    }
    return left > right
        ? new int[] {0, 0}
        : new int[] {Math.max(0, (int) Math.round(left)), Math.min(width, (int) Math.round(right))};
  }

  private static final class Sums {
    private double count;
    private double light;
    private double edges;
    private double edgeSum;
    private double edgeSquares;
    private int glaring;
    private int dark;

    void add(float value) {
      count++;
      light += value;
      glaring += value > 250 ? 1 : 0;
      dark += value < 20 ? 1 : 0;
    }

    void addEdge(double edge) {
      edges++;
      edgeSum += edge;
      edgeSquares += edge * edge;
    }

    Quality quality() {
      if (count == 0) {
        return NONE;
      }
      double mean = edgeSum / Math.max(1, edges);
      return new Quality(
          edgeSquares / Math.max(1, edges) - mean * mean,
          light / count,
          glaring / count,
          dark / count);
    }
  }
}
