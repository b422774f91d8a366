package org.parvis.adapter.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jazzer on what parses before FFmpeg does, and on what comes back from a worker: a minute of all
 * of it in every build, as much as one likes with {@code ./parvis fuzz}.
 */
class FuzzTest {
  /** Of all targets together. */
  private static final int SECONDS = Integer.getInteger("parvis.fuzz.seconds", 60);

  private static final int TARGETS = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.parvis.application.verification.ContainerFuzz",
        "org.parvis.adapter.kyc.engine.image.StillFuzz",
        "org.parvis.adapter.kyc.engine.mrz.ZoneFuzz",
        "org.parvis.adapter.kyc.engine.AnalysisFuzz",
        "org.parvis.adapter.kyc.embedded.ReportFuzz"
      })
  void G3_nothing_that_the_fuzzer_finds_breaks(String target) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Seeds.of(target, corpus);
    Path said = folder.resolve("said.txt");
    Process fuzzer =
        new ProcessBuilder(command(target, corpus))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    boolean ended = fuzzer.waitFor(SECONDS + 300L, TimeUnit.SECONDS);
    fuzzer.destroyForcibly();

    String log = Files.readString(said);
    assertThat(ended).as(log).isTrue();
    assertThat(fuzzer.exitValue()).as(log).isZero();
    assertThat(log).contains("DONE").contains("cov: ");
    System.out.println(target + ": " + lastLine(log));
  }

  private static String lastLine(String log) {
    return log.lines().filter(line -> line.contains("DONE")).findFirst().orElseThrow().strip();
  }

  private List<String> command(String target, Path corpus) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx400m");
    command.add("-Djava.awt.headless=true");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target);
    command.add("--instrumentation_includes=org.parvis.**");
    command.add("--reproducer_path=" + Files.createDirectories(folder.resolve("found")));
    command.add("-max_total_time=" + Math.max(1, SECONDS / TARGETS));
    command.add("-timeout=20");
    command.add("-rss_limit_mb=0");
    command.add("-seed=1");
    command.add("-max_len=4096");
    command.add(corpus.toString());
    return command;
  }
}
