package org.parvis.adapter.kyc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.parvis.adapter.kyc.embedded.ProductEngine;
import org.parvis.adapter.kyc.engine.Abilities;
import org.parvis.adapter.kyc.engine.PortraitFinder;
import org.parvis.adapter.kyc.specimen.ListedSpecimen;
import org.parvis.adapter.kyc.specimen.Portrait;
import org.parvis.adapter.kyc.specimen.Press;

/** Measures the engine: {@code ./parvis bench-verification}. */
public final class BenchVerification {
  private static final int HELD = 0;
  private static final int MISSED = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  private final Options options;
  private final PrintStream out;
  private final Figures figures = new Figures();
  private final List<Summary> summaries = new ArrayList<>();

  private BenchVerification(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out));
  }

  static int run(List<String> words, PrintStream out) {
    try {
      return new BenchVerification(Options.parse(words), out).run();
    } catch (Options.NotUnderstood wrong) {
      out.println("bench-verification: " + wrong.getMessage());
      out.print(Options.USAGE);
      return NOT_UNDERSTOOD;
    } catch (IOException unreadable) {
      out.println("bench-verification: cannot read: " + unreadable.getMessage());
      return NOT_UNDERSTOOD;
    }
  }

  private int run() throws IOException {
    if (options.pairs().isPresent()) {
      pairs(options.pairs().get());
    } else {
      withEngine();
    }
    List<String> missed = new ArrayList<>();
    for (Summary summary : summaries) {
      out.println();
      out.print(summary);
      missed.addAll(summary.missed());
    }
    figures.write(options.json(), options, summaries);
    out.println();
    out.println("All figures: " + options.json());
    out.println(missed.isEmpty() ? "Every bar was held." : "Missed: " + String.join("; ", missed));
    return missed.isEmpty() ? HELD : MISSED;
  }

  private void withEngine() throws IOException {
    Path scratch = Files.createTempDirectory("bench");
    ProductEngine engine = ProductEngine.in(options.engine(), scratch, options.limit(), CLOCK);
    try {
      Examiner examiner = new Examiner(engine);
      if (options.set().isPresent()) {
        set(options.set().get(), examiner);
      } else {
        generated(examiner);
      }
    } finally {
      engine.stop();
      delete(scratch);
    }
  }

  private void set(Path folder, Examiner examiner) throws IOException {
    List<SpecimenSet.Examined> examined = new ArrayList<>();
    for (ListedSpecimen item : ListedSpecimen.in(folder)) {
      SpecimenSet.Examined one = SpecimenSet.examine(item, examiner);
      out.println(figures.line(one));
      examined.add(one);
    }
    summaries.add(SpecimenSet.bars(examined));
  }

  private void generated(Examiner examiner) throws IOException {
    Studio studio = studio();
    boolean judgesAll = Abilities.comparesFaces() && Abilities.judgesMovement();
    if (!studio.hasSecondPerson()) {
      out.println("Skipped: another face; it takes a second --portrait.");
    }
    out.println(Figures.HEADING);
    List<Result> results = new ArrayList<>();
    HeapMeter heap = new HeapMeter(studio::keptBytes);
    long drawing = 0;
    Iterator<Trial> trials =
        TrialTable.of(options.seed(), options.drawn(), studio.hasSecondPerson()).stream()
            .filter(trial -> options.tries(trial.number()))
            .iterator();
    Optional<CompletableFuture<Filmed>> next = filmed(studio, trials);
    while (next.isPresent()) {
      Filmed now = next.get().join();
      next = filmed(studio, trials);
      Result result = new Result(now.trial(), now.handedTo(examiner), judgesAll);
      out.println(figures.line(result));
      results.add(result);
      drawing += now.nanos();
      next.ifPresent(CompletableFuture::join);
      heap.next();
    }
    Summary bars = Bars.of(results, options.isWhole() ? 200 : 0);
    bars.say(
        "trials drawn and recorded a minute",
        String.format(Locale.ROOT, "%.0f", results.size() * 60e9 / Math.max(1, drawing)));
    heap.tell(bars);
    summaries.add(bars);
    if (options.timed() > 0) {
      summaries.add(new SpeedBars(studio, examiner).of(options.timed()));
    }
  }

  /** The engine works in a process of its own: the next trial is drawn beside it. */
  private static Optional<CompletableFuture<Filmed>> filmed(Studio studio, Iterator<Trial> trials) {
    return trials.hasNext()
        ? Optional.of(CompletableFuture.supplyAsync(() -> Filmed.in(studio, trials.next())))
        : Optional.empty();
  }

  private Studio studio() throws IOException {
    Press press = Press.committed();
    if (options.font().isPresent()) {
      press = press.withZone(options.font().get().toFile());
    }
    List<Portrait> portraits = new ArrayList<>();
    for (Path file : options.portraits()) {
      portraits.add(
          PortraitFinder.find(SpecimenSet.picture(file))
              .orElseThrow(() -> new IOException(file + " shows no face")));
    }
    if (!portraits.isEmpty()) {
      press = press.withPortrait(portraits.get(0));
    }
    return new Studio(
        press, portraits.size() > 1 ? Optional.of(portraits.get(1)) : Optional.empty());
  }

  private void pairs(Path folder) throws IOException {
    List<FacePairs.Pair> pairs = FacePairs.read(folder);
    List<FacePairs.Measured> measured;
    try (org.parvis.adapter.kyc.engine.FacePairs engine =
        new org.parvis.adapter.kyc.engine.FacePairs()) {
      measured = FacePairs.measure(folder, pairs, engine::distance);
    }
    for (FacePairs.Measured one : measured) {
      String distance =
          one.distance().isPresent()
              ? String.format(Locale.ROOT, "%.3f", one.distance().getAsDouble())
              : "no face";
      out.println(
          String.format(
              Locale.ROOT,
              "%-8s %-9s %s  %s",
              distance,
              one.pair().isSame() ? "same" : "different",
              one.pair().one(),
              one.pair().other()));
    }
    summaries.add(FacePairs.summary(measured));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }
}
