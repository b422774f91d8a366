package org.parvis.adapter.kyc.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What stays in the memory of the process that asks the engine, as the server does, from one case
 * to the next.
 */
final class HeapMeter {
  /** Cases between two looks. */
  private static final int STEP = 20;

  /** Before as many cases classes are still being loaded. */
  private static final int LEAST_CASES = 200;

  private static final double MOST_GROWTH_MEBIBYTES = 8;
  private static final double MEBIBYTE = 1024 * 1024;

  private final LongSupplier ownBytes;
  private final List<Double> looks = new ArrayList<>();
  private int cases;

  /**
   * A meter of this process.
   *
   * @param ownBytes what the bench itself keeps, and a server would not
   */
  HeapMeter(LongSupplier ownBytes) {
    this.ownBytes = ownBytes;
  }

  /** One case more is over. */
  void next() {
    cases++;
    if (cases % STEP == 0) {
      System.gc();
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      looks.add((used - ownBytes.getAsLong()) / MEBIBYTE);
    }
  }

  /** Flat means that the last third of the looks is not above the middle one. */
  void tell(Summary summary) {
    if (looks.size() < 3) {
      return;
    }
    int third = looks.size() / 3;
    double before = mean(looks.subList(third, 2 * third));
    double after = mean(looks.subList(2 * third, looks.size()));
    summary.say(
        "heap of who asks the engine, in thirds",
        String.format(
            Locale.ROOT, "%.1f, %.1f, %.1f MiB", mean(looks.subList(0, third)), before, after));
    if (cases >= LEAST_CASES) {
      summary.holdMebibytes(
          "its growth over " + cases + " cases", after - before, MOST_GROWTH_MEBIBYTES);
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
