package org.parvis.adapter.kyc.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.parvis.adapter.kyc.bench.Result.Standing;

/** The bars of the generated trials, and what is told beside them. */
final class Bars {
  /** What the trials are called that take an ability which this engine does not have. */
  static final String NOT_YET = "not yet: the engine has no such answer";

  private static final double WRONG_DECISIONS = .02;
  private static final double WRONG_REASONS = .05;

  private final List<Result> results;
  private final Summary summary = new Summary();

  private Bars(List<Result> results) {
    this.results = List.copyOf(results);
  }

  /**
   * @param leastForged how many forged ones there must be for the whole; 0 for a part of it
   */
  static Summary of(List<Result> results, int leastForged) {
    Bars bars = new Bars(results);
    bars.decisions(leastForged);
    bars.readings();
    bars.conditions();
    bars.costs();
    return bars.summary;
  }

  private void decisions(int leastForged) {
    summary.hold(
        "wrong decisions",
        rate(
            result -> result.standing() == Standing.WRONG,
            result -> result.standing() == Standing.WRONG || result.standing() == Standing.RIGHT),
        WRONG_DECISIONS);
    Rate notYet =
        rate(
            result -> result.standing() == Standing.NOT_YET,
            result -> result.standing() != Standing.UNCOUNTED);
    summary.holdNone(NOT_YET, notYet);
    summary.holdNone(
        "wrong approvals",
        rate(
            Result::isWronglyApproved,
            result -> result.trial().expected().isCounted() && !mayBeApproved(result)));
    summary.hold(
        "wrong reasons of refusals",
        rate(
            result -> !result.isRightlyReasoned(),
            result -> result.isRefused() && result.trial().expected().isCounted()),
        WRONG_REASONS);
    Rate forged =
        rate(
            result -> result.answer().ending() == Ending.APPROVED,
            result -> result.trial().truth() == Truth.FORGED_CHECK_DIGIT);
    summary.holdNone("forged check digits approved", forged);
    if (leastForged > 0) {
      summary.reach("forged check digits tried", forged.trials(), leastForged);
    }
    summary.say(
        "filmed screens approved (no bar: docs/verification.md)",
        rate(
                result -> result.answer().ending() == Ending.APPROVED,
                result -> result.standing() == Standing.UNCOUNTED)
            .toString());
  }

  private void readings() {
    summary.holdNone(
        "wrong readings taken as certain", rate(Result::isCertainButWrong, result -> true));
    summary.say(
        "not read exactly, of readable ones",
        rate(
                result -> !result.isExact(),
                result ->
                    result.trial().condition().kind() == Condition.Kind.READABLE
                        && result.trial().truth() != Truth.NOTHING_FILMED)
            .toString());
    summary.say(
        "no answer",
        rate(result -> result.answer().ending() == Ending.NO_ANSWER, result -> true).toString());
  }

  /** Genuine documents by condition: what became of them. */
  private void conditions() {
    for (Condition condition : Condition.values()) {
      List<Result> genuine =
          results.stream()
              .filter(result -> result.trial().truth() == Truth.GENUINE)
              .filter(result -> result.trial().condition() == condition)
              .toList();
      if (!genuine.isEmpty()) {
        summary.say("genuine, " + condition.name(), endings(genuine));
      }
    }
    for (Truth truth : Truth.values()) {
      List<Result> those =
          results.stream().filter(result -> result.trial().truth() == truth).toList();
      if (truth != Truth.GENUINE && !those.isEmpty()) {
        summary.say(truth.name(), endings(those));
      }
    }
  }

  private static String endings(List<Result> those) {
    StringBuilder text = new StringBuilder();
    for (Ending ending : Ending.values()) {
      long count = those.stream().filter(result -> result.answer().ending() == ending).count();
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(ending.name());
      }
    }
    return text.toString();
  }

  private void costs() {
    summary.say("CPU of the engine, short recordings", spread(cpu(results)));
    long peak =
        results.stream().mapToLong(result -> result.answer().peakMegabytes()).max().orElse(0);
    summary.say("highest resident memory of an engine", peak + " MB");
  }

  private static long[] cpu(List<Result> results) {
    return results.stream().mapToLong(result -> result.answer().cpuMillis()).toArray();
  }

  static String spread(long... millis) {
    return String.format(
        Locale.ROOT,
        "p50 %,d ms, p95 %,d ms, most %,d ms",
        percentile(50, millis),
        percentile(95, millis),
        percentile(100, millis));
  }

  /** The value that so many in a hundred do not exceed; 0 of nothing. */
  static long percentile(int hundredths, long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(sorted.length * hundredths / 100.0);
    return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1];
  }

  private static boolean mayBeApproved(Result result) {
    return result.trial().expected().mayBeApproved();
  }

  private Rate rate(Predicate<Result> failed, Predicate<Result> among) {
    List<Result> those = results.stream().filter(among).toList();
    return new Rate((int) those.stream().filter(failed).count(), those.size());
  }

  /** What is to be mended, in the order of the trials. */
  static List<Result> wrongOnes(List<Result> results) {
    return results.stream()
        .filter(
            result ->
                result.standing() == Standing.WRONG
                    || result.isCertainButWrong()
                    || (result.isRefused()
                        && result.standing() == Standing.RIGHT
                        && !result.isRightlyReasoned()))
        .sorted(Comparator.comparingInt(result -> result.trial().number()))
        .toList();
  }
}
