package org.parvis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.walk.RunningParvis;

/**
 * What a password sign-in costs on the running product: page, posted form, the page behind it, with
 * a new cookie jar each time. Costs are CPU time of the server's process, its embedded database
 * included, as the kernel counts it; the load comes from this process. To be run alone on the
 * machine: processor time hardly depends on that, the times on the wall do.
 */
class SignInBench {
  private static final int ACCOUNTS = 40;
  private static final int FIRST = 200;
  private static final int WARM_UP = 2000;
  private static final int A_ROUND = 50;
  private static final int ROUNDS = 9;

  @Test
  void a_sign_in_costs_little_more_than_its_hash() throws IOException {
    Figures figures = new Figures();
    BareHash bare = BareHash.warm(19_456, 2);
    Path folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
    try (RunningParvis parvis =
        RunningParvis.asShipped(Files.createTempDirectory(folder, "data"))) {
      Visitors visitors = Visitors.of(parvis, ACCOUNTS);
      parvis.stop();
      Start.best(parvis).sayTo(figures);
      long server = parvis.server();

      Cost first = Cost.of(server, () -> Load.closed(4, FIRST, visitors::signsIn));
      say(figures, "sign-in, first 200 after ready, 4 at once", first);
      Load.closed(4, WARM_UP, visitors::signsIn);
      Cost four = Cost.median(ROUNDS, () -> load(server, 4, visitors));
      say(figures, "sign-in, warm, 4 at once", four);
      Above alone = Above.median(ROUNDS, () -> Above.of(bare, () -> load(server, 1, visitors)));
      say(figures, "sign-in, warm, 1 at once", alone.signIn());
      figures.say("bare hash meanwhile, CPU ms (Argon2id, m=19456 KiB, t=2, p=1)", alone.hash());
      figures.hold(
          "above the bare hash, CPU ms, warm, without compilers", alone.milliseconds(), 10);
      figures.hold("first 200 after ready / warm, 4 at once", first.cpu() / four.cpu(), 2);
      Load.Times due = Load.open(10, Duration.ofSeconds(30), visitors::signsIn);
      figures.say(
          "10 sign-ins a second due, ms: p50 / p99", due.percentile(50), due.percentile(99));
      figures.hold(
          "resident memory after the load, MiB", ServerCost.residentMebibytes(server), 650);
    }
    System.out.println(figures);
    figures.assertNoneMissed();
  }

  private static Cost load(long server, int sideBySide, Visitors visitors) {
    return Cost.of(server, () -> Load.closed(sideBySide, A_ROUND, visitors::signsIn));
  }

  private static void say(Figures figures, String what, Cost cost) {
    figures.say(what + ": CPU ms", cost.cpu());
    figures.say("  of it compilers / collectors", cost.compilers(), cost.collectors());
  }

  /**
   * A round of sign-ins between two rounds of bare hashes.
   *
   * @param hash the mean of the hashes before and after, CPU ms
   */
  private record Above(Cost signIn, double hash) {

    static Above of(BareHash bare, Supplier<Cost> signIns) {
      double before = bare.milliseconds();
      Cost signIn = signIns.get();
      return new Above(signIn, (before + bare.milliseconds()) / 2);
    }

    static Above median(int rounds, Supplier<Above> round) {
      return IntStream.range(0, rounds)
          .mapToObj(i -> round.get())
          .sorted(Comparator.comparingDouble(Above::milliseconds))
          .skip(rounds / 2)
          .findFirst()
          .orElseThrow();
    }

    double milliseconds() {
      return signIn.withoutCompilers() - hash;
    }
  }
}
