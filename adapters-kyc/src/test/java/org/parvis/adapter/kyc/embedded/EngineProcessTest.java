package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.embedded.EngineProcess.Answer;
import org.parvis.adapter.kyc.embedded.EngineProcess.Failure;
import org.parvis.adapter.kyc.embedded.EngineProcess.Source;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.protocol.WorkerRequest;
import org.parvis.domain.verification.DocumentKind;

class EngineProcessTest {
  private static final WorkerRequest REQUEST =
      new WorkerRequest(
          LocalDate.of(2026, 11, 24),
          "",
          "",
          "",
          Optional.empty(),
          DocumentKind.IDENTITY_CARD,
          "FRA",
          "version = 1",
          1);

  @TempDir private Path scratch;

  @Test
  void a_process_that_hangs_is_killed_with_its_children() throws Exception {
    Set<ProcessHandle> before = sleepers();

    assertThat(failure("fork", Duration.ofSeconds(3))).isEqualTo(Failure.ENGINE_OVERRAN);

    Set<ProcessHandle> dying = sleepers();
    dying.removeAll(before);
    for (ProcessHandle child : dying) {
      assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }

  private static Set<ProcessHandle> sleepers() {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().commandLine().orElse("").endsWith("sleep 600"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_process_that_crashes_is_a_failure() {
    assertThat(failure("crash", Duration.ofMinutes(1))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void a_process_that_wants_all_memory_is_a_failure() {
    assertThat(failure("exhaust", Duration.ofMinutes(1))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void a_process_that_talks_without_end_is_a_failure() {
    assertThat(failure("chatter", Duration.ofMinutes(1))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void what_it_complains_of_does_not_block_it() {
    assertThat(printed("complain").strip()).isEqualTo("done");
  }

  @Test
  void our_environment_stays_with_us() {
    assertThat(System.getenv()).containsKey("PATH");
    assertThat(printed("environment")).doesNotContain("PATH", "HOME", "PARVIS");
  }

  @Test
  void of_an_endless_recording_only_the_announced_length_is_sent() {
    Source endless = new Source(Role.FACE, 1_000_000, Endless::new);

    Answer answer = run("listen", Duration.ofMinutes(1), endless);

    assertThat(text(answer).strip()).startsWith("10000");
  }

  @Test
  void a_recording_that_runs_dry_is_cut_off_and_nobody_waits_for_it() throws Exception {
    RunningDry content = new RunningDry();

    Answer answer =
        run("listen", Duration.ofSeconds(2), new Source(Role.FACE, 1_000_000, () -> content));

    assertThat(failureOf(answer)).isEqualTo(Failure.ENGINE_OVERRAN);
    assertThat(content.left.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_recording_shorter_than_announced_is_a_failure() {
    Source cut = new Source(Role.FACE, 100, () -> new ByteArrayInputStream(new byte[50]));

    assertThat(failureOf(run("listen", Duration.ofMinutes(1), cut)))
        .isEqualTo(Failure.RECORDING_NOT_READ);
  }

  @Test
  void a_recording_that_cannot_be_opened_is_a_failure() {
    Source tampered =
        new Source(
            Role.FACE,
            100,
            () -> {
              throw new IllegalStateException("tampered with");
            });

    assertThat(failureOf(run("listen", Duration.ofMinutes(1), tampered)))
        .isEqualTo(Failure.RECORDING_NOT_READ);
  }

  @Test
  void a_stop_ends_what_runs_and_lets_nothing_begin() throws Exception {
    RunningDry content = new RunningDry();
    EngineProcess engine = engine("listen", Duration.ofMinutes(5));
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> engine.run(REQUEST, List.of(new Source(Role.FACE, 1_000_000, () -> content))));
    assertThat(content.asked.await(1, TimeUnit.MINUTES)).isTrue();

    engine.stop();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Stopped());
    assertThat(engine.run(REQUEST, List.of(small()))).isEqualTo(new Answer.Stopped());
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void nothing_is_left_of_a_run() throws Exception {
    printed("complain");

    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void what_a_kill_of_the_server_left_falls_away() throws Exception {
    Files.createDirectories(scratch.resolve("run-1/onnx"));

    engine("complain", Duration.ofSeconds(1));

    assertThat(scratch.resolve("run-1")).doesNotExist();
  }

  private EngineProcess engine(String behaviour, Duration limit) {
    String classes = Path.of("target", "test-classes").toAbsolutePath().toString();
    return new EngineProcess(
        List.of("-cp", classes, Misbehaving.class.getName(), behaviour), scratch, limit);
  }

  private Answer run(String behaviour, Duration limit, Source source) {
    return engine(behaviour, limit).run(REQUEST, List.of(source));
  }

  private Failure failure(String behaviour, Duration limit) {
    return failureOf(run(behaviour, limit, small()));
  }

  private String printed(String behaviour) {
    return text(run(behaviour, Duration.ofMinutes(1), small()));
  }

  private static Source small() {
    return new Source(Role.FACE, 10, () -> new ByteArrayInputStream(new byte[10]));
  }

  private static Failure failureOf(Answer answer) {
    return answer.match(
        printed -> {
          throw new AssertionError("an answer: " + printed.text());
        },
        silent -> silent.failure(),
        stopped -> {
          throw new AssertionError("stopped");
        });
  }

  private static String text(Answer answer) {
    return answer.match(
        printed -> printed.text(),
        silent -> {
          throw new AssertionError("no answer: " + silent.failure());
        },
        stopped -> {
          throw new AssertionError("stopped");
        });
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 7;
    }
  }

  /** A few bytes and then none, as from a broken network drive; it never says that it ended. */
  private static final class RunningDry extends InputStream {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private int given;

    @Override
    public int read() {
      if (given < 3) {
        given++;
        return 7;
      }
      asked.countDown();
      try {
        never.await();
        return 7;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        left.countDown();
        return -1;
      }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int next = read();
      if (next >= 0) {
        target[offset] = (byte) next;
      }
      return next < 0 ? -1 : 1;
    }
  }
}
