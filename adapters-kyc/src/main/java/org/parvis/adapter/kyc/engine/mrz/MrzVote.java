package org.parvis.adapter.kyc.engine.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.adapter.kyc.engine.mrz.Decoded.Repair;

/** Averages the frames place by place and counts who agrees with the outcome. */
final class MrzVote {
  /** Below this size names go wrong while every check digit holds. */
  static final double CERTAIN_PITCH = 10;

  private static final int NEAR = 8;

  private final List<FrameReading> readings = new ArrayList<>();

  void add(FrameReading reading) {
    if (reading.isValid() || reading.fillsItsGrid()) {
      readings.add(reading);
    }
  }

  /**
   * Three frames say the same and all check digits hold, or five say the same and some do not: more
   * frames would not add to that.
   */
  boolean isSettled() {
    return readings.stream()
        .collect(Collectors.groupingBy(r -> r.decoded().asSeen(), Collectors.counting()))
        .entrySet()
        .stream()
        .anyMatch(same -> same.getValue() >= (same.getKey().isValid() ? 3 : 5));
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  Optional<MrzReading> outcome() {
    List<FrameReading> voters = voters();
    if (voters.isEmpty()) {
      return Optional.empty();
    }
    Decoded decoded =
        MrzDecoder.decode(
            PlaceProbabilities.mean(voters.stream().map(FrameReading::places).toList()));
    int agreeing =
        (int)
            voters.stream()
                .filter(voter -> voter.pitch() >= CERTAIN_PITCH)
                .filter(voter -> voter.decoded().asSeen().equals(decoded.text()))
                .count();
    double[] pitches = voters.stream().mapToDouble(FrameReading::pitch).sorted().toArray();
    return Optional.of(
        new MrzReading(
            decoded.text(),
            pitches[pitches.length / 2],
            voters.size(),
            agreeing,
            decoded.repair() == Repair.UNIQUE,
            decoded.repair() == Repair.AMBIGUOUS,
            decoded.forced()));
  }

  /**
   * The frames of the format that most of them have. Where some are valid, the frames that say
   * nearly the same; a frame whose grid slipped by a place would spoil the mean.
   */
  private List<FrameReading> voters() {
    Map<MrzFormat, List<FrameReading>> byFormat =
        readings.stream().collect(Collectors.groupingBy(r -> r.decoded().text().format()));
    Optional<List<FrameReading>> group =
        byFormat.values().stream()
            .max(
                Comparator.comparingLong(
                        (List<FrameReading> g) -> g.stream().filter(FrameReading::isValid).count())
                    .thenComparingInt(List::size));
    if (group.isEmpty()) {
      return List.of();
    }
    FrameReading best = group.get().get(0);
    for (FrameReading reading : group.get()) {
      best = reading.isBetterThan(best) ? reading : best;
    }
    FrameReading reference = best;
    return group.get().stream().filter(r -> differences(r, reference) <= NEAR).toList();
  }

  private static int differences(FrameReading one, FrameReading other) {
    int count = 0;
    for (int line = 0; line < one.decoded().asSeen().lines().size(); line++) {
      String a = one.decoded().asSeen().lines().get(line);
      String b = other.decoded().asSeen().lines().get(line);
      for (int i = 0; i < a.length(); i++) {
        count += a.charAt(i) == b.charAt(i) ? 0 : 1;
      }
    }
    return count;
  }
}
