package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Takes evenly printed lines of one direction out of a cloud of spots, the densest first. */
final class DirectedSearch {
  private static final int ROUNDS = 8;
  private static final int LEAST_SPOTS = 14;

  private final double cosine;
  private final double sine;
  private final Component[] spots;
  private final double[] along;
  private final double[] across;
  private final int[] byAcross;
  private final boolean[] used;

  DirectedSearch(List<Component> components, double angle) {
    cosine = Math.cos(angle);
    sine = Math.sin(angle);
    spots = components.toArray(new Component[0]);
    along = new double[spots.length];
    across = new double[spots.length];
    used = new boolean[spots.length];
    for (int i = 0; i < spots.length; i++) {
      along[i] = spots[i].centreX() * cosine + spots[i].centreY() * sine;
      across[i] = -spots[i].centreX() * sine + spots[i].centreY() * cosine;
    }
    byAcross =
        IntStream.range(0, spots.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> across[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Integer> band = densestBand();
      if (band.size() < LEAST_SPOTS) {
        break;
      }
      Fit fit = fitted(band);
      if (fit.members().size() >= 10) {
        addSegments(fit, lines);
      }
      fit.members().forEach(i -> used[i] = true);
    }
    return lines;
  }

  private List<Integer> densestBand() {
    List<Integer> best = List.of();
    for (int k = 0; k < byAcross.length; k++) {
      if (!used[byAcross[k]]) {
        List<Integer> band = band(k, best.size());
        if (band.size() > best.size()) {
          best = band;
        }
      }
    }
    return best;
  }

  private List<Integer> band(int start, int toBeat) {
    int first = byAcross[start];
    double height = spots[first].height();
    int end = start;
    while (end < byAcross.length && across[byAcross[end]] - across[first] < .45 * height) {
      end++;
    }
    if (end - start <= toBeat) {
      return List.of();
    }
    List<Integer> band = new ArrayList<>();
    for (int m = start; m < end; m++) {
      int spot = byAcross[m];
      double other = spots[spot].height();
      if (!used[spot] && other > .55 * height && other < 1.7 * height) {
        band.add(spot);
      }
    }
    return band;
  }

  /** The line across = offset + slope * along through the members. */
  private record Fit(List<Integer> members, double offset, double slope) {}

  private Fit fitted(List<Integer> band) {
    List<Integer> members = band;
    double offset = 0;
    double slope = 0;
    for (int round = 0; round < 4; round++) {
      double[] line = leastSquares(members);
      if (line.length == 0) {
        break;
      }
      offset = line[0];
      slope = line[1];
      List<Integer> closer = near(offset, slope, upperQuartileHeight(members));
      if (closer.size() < 10) {
        break;
      }
      members = closer;
    }
    return new Fit(members, offset, slope);
  }

  private double[] leastSquares(List<Integer> members) {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    int n = members.size();
    for (int i : members) {
      x += along[i];
      y += across[i];
      xx += along[i] * along[i];
      xy += along[i] * across[i];
    }
    double spread = n * xx - x * x;
    if (Math.abs(spread) < 1e-6) {
      return new double[0];
    }
    double slope = (n * xy - x * y) / spread;
    return Math.abs(slope) > .2
        ? new double[] {y / n, 0}
        : new double[] {(y - slope * x) / n, slope};
  }

  private List<Integer> near(double offset, double slope, double height) {
    List<Integer> near = new ArrayList<>();
    for (int i = 0; i < spots.length; i++) {
      double spotHeight = spots[i].height();
      if (!used[i]
          && Math.abs(across[i] - offset - slope * along[i]) < .28 * height
          && spotHeight > .5 * height
          && spotHeight < 1.45 * height) {
        near.add(i);
      }
    }
    return near;
  }

  private double upperQuartileHeight(List<Integer> members) {
    double[] heights = heights(members);
    return heights[heights.length * 3 / 4];
  }

  private double[] heights(List<Integer> members) {
    double[] heights = members.stream().mapToDouble(i -> spots[i].height()).toArray();
    Arrays.sort(heights);
    return heights;
  }

  /** Cuts the line at wide gaps and keeps the evenly printed pieces. */
  private void addSegments(Fit fit, List<TextLine> lines) {
    List<Integer> ordered = new ArrayList<>(fit.members());
    ordered.sort(Comparator.comparingDouble(i -> along[i]));
    double height = upperQuartileHeight(ordered);
    int start = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      if (i == ordered.size() || along[ordered.get(i)] - along[ordered.get(i - 1)] > 4.2 * height) {
        if (i - start >= LEAST_SPOTS) {
          addIfEven(ordered.subList(start, i), height, fit, lines);
        }
        start = i;
      }
    }
  }

  private void addIfEven(List<Integer> piece, double height, Fit fit, List<TextLine> lines) {
    double[] gaps = new double[piece.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = along[piece.get(i + 1)] - along[piece.get(i)];
    }
    double pitch = pitch(gaps, height);
    double first = along[piece.get(0)];
    double last = along[piece.get(piece.size() - 1)];
    if (pitch <= 6 || last - first <= 12 * pitch) {
      return;
    }
    int regular = 0;
    for (double gap : gaps) {
      double steps = gap / pitch;
      if (steps > .8 && steps < 3.5 && Math.abs(steps - Math.round(steps)) < .2) {
        regular++;
      }
    }
    if (regular < .45 * gaps.length) {
      return;
    }
    double middle = (first + last) / 2;
    double level = fit.offset() + fit.slope() * middle;
    double angle = Math.atan2(sine + fit.slope() * cosine, cosine - fit.slope() * sine);
    double[] heights = heights(piece);
    lines.add(
        new TextLine(
            middle * cosine - level * sine,
            middle * sine + level * cosine,
            Math.cos(angle),
            Math.sin(angle),
            (last - first) / 2,
            pitch,
            heights[(int) (heights.length * .8)],
            piece.size(),
            regular));
  }

  /** The most frequent distance of neighbours, or 0 when there is none. */
  private static double pitch(double[] gaps, double height) {
    double best = 0;
    int most = 0;
    for (double candidate = .75 * height; candidate < 1.7 * height; candidate += .04 * height) {
      int count = 0;
      for (double gap : gaps) {
        count += Math.abs(gap - candidate) < .1 * candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    double sum = 0;
    int count = 0;
    for (double gap : gaps) {
      if (Math.abs(gap - best) < .13 * best) {
        sum += gap;
        count++;
      }
    }
    return count < 8 ? 0 : sum / count;
  }
}
