package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parvis.adapter.kyc.engine.image.GreyPlane;

/**
 * Finds the lines of a picture that are printed at an even pitch, as a machine-readable zone is.
 */
final class LineFinder {
  private static final double[] STRICTNESS = {.7, 1.2, .3};
  private static final int GOOD = 22;
  private static final int KEPT = 8;

  /** ICAO 9303: the lines lie 1.667 characters apart. */
  private static final double LINE_DISTANCE = 1.667;

  private static final int MOST_LINES = 3;

  /** In characters, between two lines of a zone. */
  private static final double MOST_DISTANCE = 3.2;

  private static final double COMPLETE = .95;

  private static final int HALF_DEGREES = 60;

  private LineFinder() {}

  /** The best lines first, then places where a neighbour of them may have been missed. */
  static List<TextLine> find(GreyPlane grey) {
    InkMap ink = new InkMap(grey);
    List<TextLine> lines = new ArrayList<>();
    for (double strictness : STRICTNESS) {
      for (TextLine line : lines(ink.components(strictness))) {
        addUnlessCovered(lines, line);
      }
      if (lines.stream().filter(line -> line.regular() >= GOOD).count() >= 2) {
        break;
      }
    }
    lines.sort(Comparator.comparingInt(TextLine::regular).reversed());
    List<TextLine> best = new ArrayList<>(lines.subList(0, Math.min(KEPT, lines.size())));
    best.addAll(completed(best));
    best.addAll(missedNeighbours(best, grey));
    return best;
  }

  private static List<TextLine> lines(List<Component> components) {
    List<TextLine> found = new ArrayList<>();
    if (components.size() < 18) {
      return found;
    }
    for (double angle : directions(components)) {
      found.addAll(new DirectedSearch(components, angle).lines());
      if (found.stream().filter(line -> line.regular() >= 20).count() >= 2) {
        break;
      }
    }
    found.sort(Comparator.comparingInt(TextLine::regular).reversed());
    List<TextLine> distinct = new ArrayList<>();
    found.forEach(line -> addUnlessCovered(distinct, line));
    return distinct;
  }

  private static void addUnlessCovered(List<TextLine> lines, TextLine line) {
    if (lines.stream().noneMatch(other -> other.covers(line))) {
      lines.add(line);
    }
  }

  /** Neighbouring spots of like height vote for their angle; the three best, in radians. */
  private static List<Double> directions(List<Component> components) {
    List<Component> sorted = new ArrayList<>(components);
    sorted.sort(Comparator.comparingDouble(Component::centreX));
    double[] votes = new double[2 * HALF_DEGREES + 1];
    for (int i = 0; i < sorted.size(); i++) {
      Component one = sorted.get(i);
      for (int j = i + 1; j < sorted.size(); j++) {
        Component other = sorted.get(j);
        double dx = other.centreX() - one.centreX();
        if (dx > 2.2 * one.height()) {
          break;
        }
        double ratio = other.height() / one.height();
        double angle = Math.toDegrees(Math.atan2(other.centreY() - one.centreY(), dx));
        if (dx >= .5 * one.height() && ratio >= .6 && ratio <= 1.6 && Math.abs(angle) <= 30) {
          votes[(int) Math.round(angle * 2) + HALF_DEGREES]++;
        }
      }
    }
    return peaks(smoothed(votes));
  }

  private static double[] smoothed(double[] votes) {
    double[] smooth = new double[votes.length];
    for (int i = 0; i < votes.length; i++) {
      for (int d = -2; d <= 2; d++) {
        if (i + d >= 0 && i + d < votes.length) {
          smooth[i] += votes[i + d] * (3 - Math.abs(d));
        }
      }
    }
    return smooth;
  }

  private static List<Double> peaks(double[] votes) {
    List<Integer> peaks = new ArrayList<>();
    IntStream.range(0, votes.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> votes[i]).reversed())
        .forEach(
            i -> {
              if (peaks.size() < 3 && peaks.stream().noneMatch(p -> Math.abs(p - i) < 5)) {
                peaks.add(i);
              }
            });
    return peaks.stream().map(i -> Math.toRadians((i - HALF_DEGREES) / 2.0)).toList();
  }

  /**
   * Lines of a zone begin and end at the same places. One of which a part was missed is tried again
   * with the direction and the ends of the longest.
   */
  private static List<TextLine> completed(List<TextLine> lines) {
    List<TextLine> added = new ArrayList<>();
    if (lines.isEmpty() || lines.get(0).regular() < GOOD) {
      return added;
    }
    TextLine longest = lines.get(0);
    for (TextLine line : lines.subList(1, Math.min(MOST_LINES, lines.size()))) {
      double across = longest.across(line.centreX(), line.centreY()) / longest.pitch();
      boolean incomplete = line.halfLength() < COMPLETE * longest.halfLength();
      boolean alike = Math.abs(line.pitch() / longest.pitch() - 1) < .1;
      if (incomplete && alike && Math.abs(across) < (MOST_LINES - 1) * MOST_DISTANCE) {
        added.add(longest.neighbour(across));
      }
    }
    return added;
  }

  private static List<TextLine> missedNeighbours(List<TextLine> lines, GreyPlane grey) {
    List<TextLine> added = new ArrayList<>();
    for (TextLine line : lines.subList(0, Math.min(3, lines.size()))) {
      if (line.regular() < 16) {
        continue;
      }
      for (int steps : new int[] {-2, -1, 1, 2}) {
        TextLine candidate = line.neighbour(steps * LINE_DISTANCE);
        boolean inside =
            candidate.centreX() >= 0
                && candidate.centreY() >= 0
                && candidate.centreX() < grey.width()
                && candidate.centreY() < grey.height();
        if (inside && !isNear(candidate, lines) && !isNear(candidate, added)) {
          added.add(candidate);
        }
      }
    }
    return added;
  }

  private static boolean isNear(TextLine candidate, List<TextLine> lines) {
    return lines.stream()
        .anyMatch(
            line ->
                Math.abs(candidate.across(line.centreX(), line.centreY()))
                    < .75 * candidate.pitch());
  }
}
