package org.parvis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process has cost so far, as the kernel counts it (Linux only).
 *
 * @param cpu milliseconds of all its threads, user and system
 * @param compilers milliseconds of the just-in-time compilers among them
 * @param collectors milliseconds of the garbage collector among them
 */
record ServerCost(double cpu, double compilers, double collectors) {
  // USER_HZ, which Linux fixes for all programs.
  private static final double MILLISECONDS_A_TICK = 10;

  static ServerCost of(long process) {
    double compilers = 0;
    double collectors = 0;
    for (Path task : tasks(process)) {
      String line = read(task.resolve("stat"));
      if (line.isEmpty()) {
        continue;
      }
      String name = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
      if (name.contains("CompilerThre")) {
        compilers += milliseconds(line);
      } else if (name.startsWith("GC Thread") || name.startsWith("VM Thread")) {
        collectors += milliseconds(line);
      }
    }
    return new ServerCost(
        milliseconds(read(Path.of("/proc/" + process + "/stat"))), compilers, collectors);
  }

  ServerCost since(ServerCost earlier) {
    return new ServerCost(
        cpu - earlier.cpu, compilers - earlier.compilers, collectors - earlier.collectors);
  }

  /** Resident memory of a process, MiB. */
  static double residentMebibytes(long process) {
    return read(Path.of("/proc/" + process + "/status"))
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static double milliseconds(String stat) {
    // The name may hold anything; the fields are counted from the bracket after it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLISECONDS_A_TICK;
  }

  private static List<Path> tasks(long process) {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + process + "/task"))) {
      return tasks.toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException unreadable) {
      // A thread that ends between the listing and the reading.
      return "";
    }
  }
}
