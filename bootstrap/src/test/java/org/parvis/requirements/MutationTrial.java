package org.parvis.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tries whether the tests that bear a requirement's id notice that its check is switched off. */
final class MutationTrial {
  private final Path folder;
  private final Map<String, BearingTests.Result> unchanged = new LinkedHashMap<>();

  /**
   * Makes the place where it happens.
   *
   * @param folder an empty folder
   */
  MutationTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * Tries one.
   *
   * @return the line that tells of it, such as "A5 … -&gt; 1 of 3 red"
   * @throws AssertionError when its tests are red without it, or green with it
   */
  String of(Mutation mutation) throws IOException {
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Path changed = Files.createTempDirectory(folder, mutation.id());
    Mutant.compile(mutation, changed);
    int run = 0;
    int red = 0;
    for (String test : mutation.tests()) {
      require(green(mutation, test, nothing), mutation, test);
      BearingTests.Result result = BearingTests.run(test, mutation.id(), changed);
      if (result.refuted().isEmpty()) {
        throw new AssertionError(
            "%s: %s, and no assertion in %s notices (%d run%s)"
                .formatted(
                    mutation.id(),
                    mutation.title(),
                    test,
                    result.run(),
                    result.broken().isEmpty() ? "" : "; broken: " + result.broken()));
      }
      run += result.run();
      red += result.red();
    }
    return "%-3s %-72s -> %d of %d red".formatted(mutation.id(), mutation.title(), red, run);
  }

  private BearingTests.Result green(Mutation mutation, String test, Path nothing)
      throws IOException {
    String key = mutation.id() + " " + test;
    BearingTests.Result known = unchanged.get(key);
    if (known == null) {
      known = BearingTests.run(test, mutation.id(), nothing);
      unchanged.put(key, known);
    }
    return known;
  }

  private static void require(BearingTests.Result before, Mutation mutation, String test) {
    if (before.run() == 0) {
      throw new AssertionError(
          mutation.id() + ": no test of " + test + " bears this id: " + mutation.title());
    }
    if (!before.isGreen()) {
      throw new AssertionError(
          "%s: %s is red with nothing switched off: %s %s"
              .formatted(mutation.id(), test, before.refuted(), before.broken()));
    }
  }
}
