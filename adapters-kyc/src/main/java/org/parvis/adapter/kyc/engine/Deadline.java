package org.parvis.adapter.kyc.engine;

import java.time.Duration;

/** The moment at which work stops that hostile or hopeless input would draw out. */
public final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  public boolean isPast() {
    return System.nanoTime() - end > 0;
  }
}
