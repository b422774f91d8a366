package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.kyc.engine.image.GreyPlane;
import org.parvis.adapter.kyc.engine.image.Point;
import org.parvis.adapter.kyc.engine.image.Quad;

/** Reads one frame at several scales until all check digits hold. */
final class FrameReader {
  private static final double[] CAPITAL_SCALES = {1, .87};
  private static final int[] LENGTHS = {44, 36, 30};
  private static final int LINE_SEEN = 16;

  private final GlyphNetwork network;

  FrameReader(GlyphNetwork network) {
    this.network = network;
  }

  /** Whether any evenly printed line was located, and the best reading. */
  record Sight(boolean lineLocated, Optional<FrameReading> reading) {}

  /**
   * Reads a frame.
   *
   * @param thoroughly at all scales; otherwise at the first one only
   */
  Sight read(GreyPlane frame, boolean thoroughly) {
    boolean located = false;
    Optional<FrameReading> best = Optional.empty();
    List<Double> factors = factors(frame);
    for (double factor : thoroughly ? factors : factors.subList(0, 1)) {
      Sight sight = readAt(frame.scaled(factor));
      located |= sight.lineLocated();
      Optional<FrameReading> reading = sight.reading().map(r -> r.atScale(factor));
      if (reading.isPresent() && (best.isEmpty() || reading.get().isBetterThan(best.get()))) {
        best = reading;
      }
      if (best.isPresent() && best.get().isValid()) {
        break;
      }
    }
    return new Sight(located, best);
  }

  /** Longest side 1280, then 1900, then 800; small pictures are enlarged, at most twice. */
  private static List<Double> factors(GreyPlane frame) {
    double side = Math.max(frame.width(), frame.height());
    List<Double> factors = new ArrayList<>();
    factors.add(side < 700 ? 1100 / side : Math.min(1, 1280 / side));
    factors.add(side <= 1280 ? Math.min(2, 1900 / side) : Math.min(1, 1900 / side));
    if (side > 900) {
      factors.add(800 / side);
    }
    return factors;
  }

  private Sight readAt(GreyPlane grey) {
    List<TextLine> located = LineFinder.find(grey);
    List<ReadLine> lines = new ArrayList<>();
    for (TextLine line : located) {
      readLine(line, grey).ifPresent(lines::add);
    }
    Optional<FrameReading> best = Optional.empty();
    for (int length : LENGTHS) {
      for (FrameReading reading : readings(lines, length)) {
        if (best.isEmpty() || reading.isBetterThan(best.get())) {
          best = Optional.of(reading);
        }
      }
    }
    boolean seen = located.stream().anyMatch(line -> line.regular() >= LINE_SEEN);
    return new Sight(seen, best);
  }

  private Optional<ReadLine> readLine(TextLine line, GreyPlane grey) {
    double worth = Double.NEGATIVE_INFINITY;
    ReadLine best = null;
    for (double scale : CAPITAL_SCALES) {
      Strip strip = Strip.along(line, grey, scale);
      GlyphColumns columns = network.read(strip);
      CharacterGrid grid = new CharacterGrid(columns.gains(), strip.pitchInColumns());
      CharacterGrid.Chain chain = grid.free();
      if (best == null || chain.worth() > worth) {
        worth = chain.worth();
        best = new ReadLine(line, strip, columns, grid, chain.length(), worth);
      }
      if (chain.worth() > .5 * chain.length() && chain.length() >= 29) {
        break;
      }
    }
    return worth > 6 && best.characters() >= 24 ? Optional.of(best) : Optional.empty();
  }

  /** Every run of neighbouring lines that may be a zone with so many characters a line. */
  private static List<FrameReading> readings(List<ReadLine> all, int length) {
    int wanted = length == 30 ? 3 : 2;
    List<ReadLine> fitting = new ArrayList<>();
    for (ReadLine line : all) {
      int off = line.characters() - length;
      if (Math.abs(off) <= (length == 30 ? 4 : 3) || (off > 0 && off < 8)) {
        fitting.add(line);
      }
    }
    if (fitting.size() < wanted) {
      return List.of();
    }
    TextLine reference = fitting.get(0).line();
    fitting.sort(
        Comparator.comparingDouble(
            line -> reference.across(line.line().centreX(), line.line().centreY())));
    List<ReadLine> distinct = distinct(fitting, reference);
    List<FrameReading> readings = new ArrayList<>();
    for (int i = 0; i + wanted <= distinct.size(); i++) {
      List<ReadLine> run = distinct.subList(i, i + wanted);
      if (areNeighbours(run, reference)) {
        reading(run, length).ifPresent(readings::add);
      }
    }
    return readings;
  }

  /** Of lines that were taken twice at one place the better. */
  private static List<ReadLine> distinct(List<ReadLine> ordered, TextLine reference) {
    List<ReadLine> distinct = new ArrayList<>();
    for (ReadLine line : ordered) {
      int last = distinct.size() - 1;
      if (last < 0 || gap(distinct.get(last), line, reference) > .6 * reference.pitch()) {
        distinct.add(line);
      } else if (line.worth() > distinct.get(last).worth()) {
        distinct.set(last, line);
      }
    }
    return distinct;
  }

  private static double gap(ReadLine upper, ReadLine lower, TextLine reference) {
    return reference.across(lower.line().centreX(), lower.line().centreY())
        - reference.across(upper.line().centreX(), upper.line().centreY());
  }

  private static boolean areNeighbours(List<ReadLine> run, TextLine reference) {
    for (int i = 0; i + 1 < run.size(); i++) {
      TextLine upper = run.get(i).line();
      TextLine lower = run.get(i + 1).line();
      double gap = gap(run.get(i), run.get(i + 1), reference);
      double shift =
          reference.along(lower.centreX(), lower.centreY())
              - reference.along(upper.centreX(), upper.centreY());
      if (gap < .9 * upper.pitch()
          || gap > 3.2 * upper.pitch()
          || Math.abs(shift) > 12 * upper.pitch()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<FrameReading> reading(List<ReadLine> run, int length) {
    float[][][] places = new float[run.size()][length][];
    List<CharacterGrid.Chain> chains = new ArrayList<>();
    double worth = 0;
    for (int line = 0; line < run.size(); line++) {
      ReadLine read = run.get(line);
      Optional<CharacterGrid.Chain> chain = read.grid().ofLength(length);
      if (chain.isEmpty()) {
        return Optional.empty();
      }
      chains.add(chain.get());
      worth += chain.get().worth() / length / run.size();
      for (int i = 0; i < length; i++) {
        places[line][i] = read.columns().place(chain.get().columns().get(i));
      }
    }
    PlaceProbabilities probabilities = new PlaceProbabilities(places);
    return Optional.of(
        new FrameReading(
            MrzDecoder.decode(probabilities),
            probabilities,
            worth / GlyphColumns.BEST_GAIN,
            run.get(0).line().pitch(),
            zone(run, chains)));
  }

  /** From the outer edge of the first to that of the last character, from top to bottom line. */
  private static Quad zone(List<ReadLine> run, List<CharacterGrid.Chain> chains) {
    int last = run.size() - 1;
    return new Quad(
        corner(run.get(0), chains.get(0), 0, -1),
        corner(run.get(0), chains.get(0), chains.get(0).length() - 1, -1),
        corner(run.get(last), chains.get(last), chains.get(last).length() - 1, 1),
        corner(run.get(last), chains.get(last), 0, 1));
  }

  private static Point corner(ReadLine read, CharacterGrid.Chain chain, int place, int side) {
    TextLine line = read.line();
    double outwards = (place == 0 ? -.5 : .5) * line.pitch();
    double along = read.strip().along(chain.columns().get(place)) + outwards;
    double across = side * line.capital() / 2;
    return new Point(
        line.centreX() + along * line.directionX() - across * line.directionY(),
        line.centreY() + along * line.directionY() + across * line.directionX());
  }
}
