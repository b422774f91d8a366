package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.embedded.EnginePool.Bounds;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.engine.video.PhoneClip;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;

/** The product's own worker, looked at from outside (security.md G3). */
class WorkerTest {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private Path scratch;

  private final ShelfVault vault = new ShelfVault();
  private Optional<EnginePool> engine = Optional.empty();

  @AfterEach
  void stop() {
    engine.ifPresent(EnginePool::stop);
  }

  static EnginePool engine(Path scratch) {
    return new EnginePool(
        List.of(
            "-cp",
            EmbeddedIdentityChecksTest.classPath(),
            "org.parvis.adapter.kyc.engine.CheckDocument",
            "--worker"),
        scratch,
        Bounds.of(LIMIT));
  }

  @Test
  void G3_with_films_of_720_lines_a_worker_takes_less_than_500_MB() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "there is no /proc here");
    engine = Optional.of(engine(scratch));
    EmbeddedIdentityChecks checks =
        new EmbeddedIdentityChecks(
            vault,
            engine.get(),
            EmbeddedIdentityChecksTest.validity(),
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    byte[] eightSeconds =
        PhoneClip.mp4(new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB), 240, i -> i * 33L)
            .content();

    for (int i = 0; i < 3; i++) {
      found(
          checks,
          vault.put(ClipKind.DOCUMENT_FRONT, Specimens.oldFront()),
          vault.put(ClipKind.DOCUMENT_BACK, Specimens.nothing()),
          vault.put(ClipKind.FACE, eightSeconds));
      found(
          checks,
          vault.put(ClipKind.DOCUMENT_FRONT, Specimens.front()),
          vault.put(ClipKind.DOCUMENT_BACK, Specimens.back()),
          vault.put(ClipKind.FACE, Specimens.face()));
    }

    assertThat(engine.get().pids()).hasSize(2);
    for (long worker : engine.get().pids()) {
      assertThat(peak(worker)).isBetween(50 * MEGABYTE, 500 * MEGABYTE);
      assertThat(heap(worker)).isLessThanOrEqualTo(256);
      System.out.println("peak of a worker: " + peak(worker) / MEGABYTE + " MB");
    }
  }

  private static void found(EmbeddedIdentityChecks checks, Clip... clips) {
    Findings findings =
        checks
            .check(
                new CheckRequest(
                    CheckStage.FULL,
                    List.of(clips),
                    new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR"),
                    Optional.empty(),
                    Specimens.TODAY))
            .match(
                CheckAnswer.Found::findings,
                unavailable -> {
                  throw new AssertionError(unavailable.cause());
                },
                interrupted -> {
                  throw new AssertionError("interrupted");
                });
    assertThat(findings.flags()).doesNotContain("CLIP_NOT_EXAMINED");
  }

  /** The most that it ever had, in bytes. */
  private static long peak(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return 1024
          * lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow();
    }
  }

  /** Megabytes of heap that it may have. */
  private static int heap(long pid) throws IOException {
    String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
    return Arrays.stream(command.split("\0"))
        .filter(word -> word.matches("-Xmx\\d+m"))
        .mapToInt(word -> Integer.parseInt(word.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_dies_with_the_server_that_was_killed() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                EmbeddedIdentityChecksTest.classPath(),
                KilledServer.class.getName(),
                scratch.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String line;
    try (BufferedReader said =
        new BufferedReader(
            new java.io.InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      line = said.readLine();
      List<ProcessHandle> workers =
          Arrays.stream(line.split(" "))
              .map(Long::parseLong)
              .map(ProcessHandle::of)
              .flatMap(Optional::stream)
              .toList();
      assertThat(workers).hasSize(2).allMatch(ProcessHandle::isAlive);

      server.destroyForcibly();

      for (ProcessHandle worker : workers) {
        worker.onExit().get(10, TimeUnit.SECONDS);
      }
    }
  }

  /** Warms workers up, names them and waits to be killed. */
  static final class KilledServer {
    private KilledServer() {}

    public static void main(String[] words) throws InterruptedException {
      EnginePool pool = engine(Path.of(words[0]));
      pool.warmUp();
      while (pool.pids().size() < EnginePool.WORKERS) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      System.out.println(
          String.join(" ", pool.pids().stream().map(pid -> Long.toString(pid)).toList()));
      TimeUnit.MINUTES.sleep(10);
    }
  }
}
