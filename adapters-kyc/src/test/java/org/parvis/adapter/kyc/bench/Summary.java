package org.parvis.adapter.kyc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures with the bars that they must hold, as lines to print. */
final class Summary {
  private final List<Line> lines = new ArrayList<>();

  /**
   * One figure.
   *
   * @param bar what is asked of it, empty when nothing is
   * @param isHeld whether it is given
   */
  record Line(String what, String value, String bar, boolean isHeld) {}

  /** A figure that nothing depends on. */
  void say(String what, String value) {
    lines.add(new Line(what, value, "", true));
  }

  /** Failures of which only so large a share is allowed. */
  void hold(String what, Rate failures, double mostShare) {
    String bar = String.format(Locale.ROOT, "at most %.1f %% fail", 100 * mostShare);
    lines.add(new Line(what, failures.toString(), bar, failures.share() <= mostShare));
  }

  /** Failures of which there may be none. */
  void holdNone(String what, Rate failures) {
    lines.add(new Line(what, failures.toString(), "none", failures.failures() == 0));
  }

  /** A number of milliseconds. */
  void holdMillis(String what, long millis, long most) {
    String bar = String.format(Locale.ROOT, "at most %,d ms", most);
    lines.add(new Line(what, String.format(Locale.ROOT, "%,d ms", millis), bar, millis <= most));
  }

  /** A number of mebibytes. */
  void holdMebibytes(String what, double value, double most) {
    String bar = String.format(Locale.ROOT, "at most %.0f MiB", most);
    lines.add(new Line(what, String.format(Locale.ROOT, "%.1f MiB", value), bar, value <= most));
  }

  /** A number that must be reached. */
  void reach(String what, long value, long least) {
    lines.add(new Line(what, Long.toString(value), "at least " + least, value >= least));
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<String> missed() {
    return lines.stream().filter(line -> !line.isHeld()).map(Line::what).toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      String bar = line.bar().isEmpty() ? "" : (line.isHeld() ? "bar: " : "MISSED: ") + line.bar();
      text.append(
          String.format(Locale.ROOT, "  %-58s %-38s %s", line.what(), line.value(), bar)
              .stripTrailing());
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
