package org.parvis.adapter.kyc.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The command line of {@link BenchVerification}.
 *
 * @param only numbers of the trials that are tried; empty where all are
 */
record Options(
    Optional<Path> set,
    Optional<Path> pairs,
    long seed,
    int trials,
    Set<Integer> only,
    int timed,
    Duration limit,
    Optional<Path> font,
    List<Path> portraits,
    Path engine,
    Path json) {
  /** 20 rounds of the table: 200 forged among them. */
  static final int WHOLE = 480;

  static final int WHOLE_TIMED = 40;

  static final String USAGE =
      """
      ./parvis bench-verification [--seed N] [--font FILE] [--portrait FILE]...
                                  [--trials N | --only N,N...] [--timed N]
        --seed N         of all that chance does (1)
        --font FILE      the typeface of the zones, OpenType or TrueType
        --portrait FILE  a picture of a face: the first stands on the documents, the second is
                         somebody else's
        --trials N       how many recordings with a known truth (480)
        --only N,N...    these of the trials of that seed alone, by their numbers
        --timed N        how many of real length are timed (40; none with --only)
      ./parvis bench-verification --set FOLDER
                         pictures or recordings with manifest.csv
      ./parvis bench-verification --pairs FOLDER
                         pairs of faces with pairs.csv
        --limit SECONDS  after which a check is killed (30, as in the product); more only where the
                         machine is busy with other things
        --json FILE      where all figures go (adapters-kyc/target/bench-verification.json)
      Exit codes: 0 every bar was held, 1 one was missed, 2 not understood.
      """;

  Options {
    only = Set.copyOf(only);
    portraits = List.copyOf(portraits);
  }

  /** What is wrong with the command line, in one sentence. */
  static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotUnderstood(String sentence) {
      super(sentence);
    }
  }

  boolean isWhole() {
    return only.isEmpty() && trials >= WHOLE;
  }

  /** Whether a trial with this number is tried. */
  boolean tries(int number) {
    return only.isEmpty() || only.contains(number);
  }

  /** How many trials there must be for those that are tried to be among them. */
  int drawn() {
    return only.stream().mapToInt(Integer::intValue).max().orElse(trials);
  }

  static Options parse(List<String> words) {
    Optional<Path> set = Optional.empty();
    Optional<Path> pairs = Optional.empty();
    Optional<Path> font = Optional.empty();
    List<Path> portraits = new ArrayList<>();
    long seed = 1;
    int trials = WHOLE;
    Set<Integer> only = new TreeSet<>();
    Optional<Integer> timed = Optional.empty();
    Duration limit = Duration.ofSeconds(30);
    Path engine = Path.of("target", "engine");
    Path json = Path.of("target", "bench-verification.json");
    for (int i = 0; i < words.size(); i += 2) {
      String word = words.get(i);
      if (i + 1 >= words.size()) {
        throw new NotUnderstood("a value is missing after " + word);
      }
      String value = words.get(i + 1);
      switch (word) {
        case "--set" -> set = Optional.of(Path.of(value));
        case "--pairs" -> pairs = Optional.of(Path.of(value));
        case "--seed" -> seed = number(word, value);
        case "--trials" -> trials = (int) number(word, value);
        case "--only" -> {
          for (String one : value.split(",", -1)) {
            only.add((int) number(word, one));
          }
        }
        case "--timed" -> timed = Optional.of((int) number(word, value));
        case "--limit" -> limit = Duration.ofSeconds(number(word, value));
        case "--font" -> font = Optional.of(Path.of(value));
        case "--portrait" -> portraits.add(Path.of(value));
        case "--engine" -> engine = Path.of(value);
        case "--json" -> json = Path.of(value);
        default -> throw new NotUnderstood("unknown option " + word);
      }
    }
    if (set.isPresent() && pairs.isPresent()) {
      throw new NotUnderstood("--set and --pairs are two things to do");
    }
    return new Options(
        set,
        pairs,
        seed,
        trials,
        only,
        timed.orElse(only.isEmpty() ? WHOLE_TIMED : 0),
        limit,
        font,
        portraits,
        engine,
        json);
  }

  private static long number(String word, String value) {
    try {
      long number = Long.parseLong(value);
      if (number < 0 || number > 1_000_000_000) {
        throw new NotUnderstood(word + " takes a number from 0 to a billion");
      }
      return number;
    } catch (NumberFormatException noNumber) {
      throw new NotUnderstood(word + " takes a number, not " + value);
    }
  }
}
