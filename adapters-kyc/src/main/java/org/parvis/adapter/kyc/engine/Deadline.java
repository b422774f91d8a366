package org.parvis.adapter.kyc.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The moment at which work stops that hostile or hopeless input would draw out. It counts the work
 * of this thread, not the clock, so that a busy machine reads what a quiet one reads; the clock is
 * the business of whoever started the process.
 */
public final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  public static Deadline in(Duration work) {
    return new Deadline(THREADS.getCurrentThreadCpuTime() + work.toNanos());
  }

  public boolean isPast() {
    return THREADS.getCurrentThreadCpuTime() > end;
  }
}
