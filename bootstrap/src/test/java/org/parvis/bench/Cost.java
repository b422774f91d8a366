package org.parvis.bench;

import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * CPU milliseconds of the server for one time of something.
 *
 * @param cpu everything
 * @param compilers of it the just-in-time compilers
 * @param collectors of it the garbage collector
 */
record Cost(double cpu, double compilers, double collectors) {

  /** What a load costs the server, per time. */
  static Cost of(long server, Supplier<Load.Times> load) {
    ServerCost before = ServerCost.of(server);
    int times = load.get().count();
    ServerCost spent = ServerCost.of(server).since(before);
    return new Cost(spent.cpu() / times, spent.compilers() / times, spent.collectors() / times);
  }

  /** The median round by what it costs without the compilers. */
  static Cost median(int rounds, Supplier<Cost> round) {
    return IntStream.range(0, rounds)
        .mapToObj(i -> round.get())
        .sorted(Comparator.comparingDouble(Cost::withoutCompilers))
        .skip(rounds / 2)
        .findFirst()
        .orElseThrow();
  }

  double withoutCompilers() {
    return cpu - compilers;
  }
}
