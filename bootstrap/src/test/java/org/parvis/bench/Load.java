package org.parvis.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Does one thing many times and says how long each took. */
final class Load {
  private Load() {}

  /** A closed loop: so many side by side, each beginning when its last one is done. */
  static Times closed(int sideBySide, int times, IntConsumer once) {
    AtomicInteger next = new AtomicInteger();
    double[] milliseconds = new double[times];
    run(
        sideBySide,
        worker -> {
          for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
            long begun = System.nanoTime();
            once.accept(i);
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
          }
        });
    return new Times(milliseconds);
  }

  /** An open loop: so many a second are due, and each is timed from when it was due. */
  static Times open(int aSecond, Duration length, IntConsumer once) {
    int times = Math.toIntExact(length.toSeconds() * aSecond);
    double[] milliseconds = new double[times];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    run(
        32,
        worker -> {
          for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
            long due = start + i * 1_000_000_000L / aSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
              java.util.concurrent.locks.LockSupport.parkNanos(left);
            }
            once.accept(i);
            milliseconds[i] = (System.nanoTime() - due) / 1e6;
          }
        });
    return new Times(milliseconds);
  }

  private static void run(int workers, IntConsumer work) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      Stream<Future<?>> all =
          IntStream.range(0, workers).mapToObj(worker -> pool.submit(() -> work.accept(worker)));
      for (Future<?> one : all.toList()) {
        one.get();
      }
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new AssertionError("the load failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      pool.shutdownNow();
    }
  }

  /** How long each took, milliseconds. */
  static final class Times {
    private final double[] sorted;

    Times(double... milliseconds) {
      sorted = milliseconds.clone();
      Arrays.sort(sorted);
    }

    int count() {
      return sorted.length;
    }

    /** The value that so many in a hundred do not exceed. */
    double percentile(int hundredths) {
      int rank = (int) Math.ceil(sorted.length * hundredths / 100.0);
      return sorted[Math.max(rank, 1) - 1];
    }
  }
}
