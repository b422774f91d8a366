package org.parvis.bench.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the SMSC has accepted, as it writes it down. */
record Arrivals(Path file) {
  private static final Duration GLANCE = Duration.ofMillis(5);

  /** An accepted message: when, in milliseconds of the machine's clock, and to which number. */
  record Arrival(long millis, String number) {}

  List<Arrival> all() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(line -> line.split(" ", 2))
              .map(line -> new Arrival(Long.parseLong(line[0]), line[1]))
              .toList()
          : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Map<String, Long> copies() {
    return all().stream().collect(Collectors.groupingBy(Arrival::number, Collectors.counting()));
  }

  int count() {
    try {
      // A line is 13 digits, a space, a number of 12 characters and its end.
      return Files.exists(file) ? Math.toIntExact(Files.size(file) / 27) : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Looks again and again; whether it came to that in time. */
  boolean reach(int count, Duration patience) {
    return await(arrivals -> arrivals.count() >= count, patience);
  }

  boolean await(Predicate<Arrivals> condition, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.test(this)) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return true;
  }
}
