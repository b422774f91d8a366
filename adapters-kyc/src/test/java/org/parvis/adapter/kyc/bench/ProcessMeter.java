package org.parvis.adapter.kyc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What the processes that we started cost, as the kernel counts it (Linux only): CPU time of those
 * that live and of those that have ended, and the highest resident memory of any of them.
 */
final class ProcessMeter implements AutoCloseable {
  // USER_HZ, which Linux fixes for all programs.
  private static final long MILLISECONDS_A_TICK = 10;
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  private final AtomicLong peakKilobytes = new AtomicLong();
  private final long cpuBefore = cpu();
  private final Thread watcher = new Thread(this::watch, "process-meter");
  private volatile boolean closed;

  ProcessMeter() {
    watcher.setDaemon(true);
    watcher.start();
  }

  /** CPU milliseconds since the meter began. */
  long cpuMillis() {
    return cpu() - cpuBefore;
  }

  /** Megabytes; the mark that the kernel keeps is read every 20 ms and before a process ends. */
  long peakMegabytes() {
    look();
    return peakKilobytes.get() / 1024;
  }

  @Override
  public void close() {
    closed = true;
  }

  private void watch() {
    while (!closed) {
      look();
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private void look() {
    ProcessHandle.current()
        .descendants()
        .forEach(child -> peakKilobytes.accumulateAndGet(highWater(child.pid()), Math::max));
  }

  private static long highWater(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  /** Fields 14 to 17 of proc(5): user, system, and the same of children that have ended. */
  private static long cpu() {
    List<String> own = stat(ProcessHandle.current().pid());
    long ticks = Long.parseLong(own.get(13)) + Long.parseLong(own.get(14));
    ticks +=
        ProcessHandle.current()
            .descendants()
            .map(child -> stat(child.pid()))
            .filter(fields -> !fields.isEmpty())
            .mapToLong(fields -> fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum())
            .sum();
    return ticks * MILLISECONDS_A_TICK;
  }

  /** From the third field on, after the name in brackets, which may hold anything. */
  private static List<String> stat(long process) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException ended) {
      return List.of();
    }
  }
}
