package org.parvis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures with their bars, as a table to print. */
public final class Figures {
  private final List<String> lines = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  /** A figure that nothing depends on. */
  public void say(String what, double value) {
    lines.add(line(what, number(value), ""));
  }

  /** Two figures that belong together. */
  public void say(String what, double one, double other) {
    lines.add(line(what, number(one) + " / " + number(other), ""));
  }

  /** A figure that must not exceed its bar. */
  public void hold(String what, double value, double bar) {
    note(what, value, value <= bar, "<= " + number(bar));
  }

  /** A figure that must reach its bar. */
  public void reach(String what, double value, double bar) {
    note(what, value, value >= bar, ">= " + number(bar));
  }

  private void note(String what, double value, boolean held, String bar) {
    lines.add(line(what, number(value), (held ? "" : "MISSED: ") + bar));
    if (!held) {
      missed.add(what);
    }
  }

  public void assertNoneMissed() {
    assertThat(missed).as("bars missed").isEmpty();
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String what, String value, String bar) {
    return String.format(Locale.ROOT, "  %-62s %16s   %s", what, value, bar).stripTrailing();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
