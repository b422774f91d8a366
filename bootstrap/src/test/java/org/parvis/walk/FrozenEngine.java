package org.parvis.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The engine of one server, held still from the moment when a recording is acknowledged: warm
 * workers are done before anybody can see that they have begun.
 */
final class FrozenEngine {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ACKNOWLEDGING = "**/done?*";
  private static final int WORKERS = 2;

  private final ProcessHandle server;
  private final Set<ProcessHandle> frozen = new HashSet<>();

  private FrozenEngine(ProcessHandle server) {
    this.server = server;
  }

  /** Sends a recording, and returns while the server is at work on a check of it. */
  static FrozenEngine whileChecking(RunningParvis parvis, Person person, Runnable sends) {
    FrozenEngine engine = new FrozenEngine(ProcessHandle.of(parvis.server()).orElseThrow());
    Page page = person.page();
    try {
      page.route(
          ACKNOWLEDGING,
          route -> {
            engine.freeze();
            route.resume();
          });
      KilledIT.untilAcknowledged(person, sends);
      page.unroute(ACKNOWLEDGING);
      await(engine::isAsked);
      return engine;
    } catch (RuntimeException | AssertionError failed) {
      engine.thaw();
      throw failed;
    }
  }

  /** Once both are there: one that starts later would not be frozen. */
  private void freeze() {
    await(() -> server.children().count() == WORKERS);
    server.children().forEach(frozen::add);
    signal("-STOP");
  }

  /** Whoever asks it has claimed the check before. */
  private boolean isAsked() {
    String threads =
        printed(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid()),
                "Thread.print"));
    return threads.contains(".EmbeddedIdentityChecks.check(");
  }

  /** What is left of it goes on, and ends when its server has. */
  void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    frozen.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(worker -> printed(List.of("kill", name, Long.toString(worker.pid()))));
  }

  private static String printed(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  private static void await(BooleanSupplier arrived) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!arrived.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
