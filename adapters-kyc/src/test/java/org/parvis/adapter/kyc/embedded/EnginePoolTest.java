package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.embedded.Answer.Failure;
import org.parvis.adapter.kyc.embedded.EnginePool.Bounds;

/** What becomes of workers that fail (security.md G3). */
class EnginePoolTest {
  private static final int LONGEST = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Bounds BOUNDS = Bounds.of(Duration.ofMinutes(2));

  @TempDir private Path scratch;

  private final Set<EnginePool> pools = new HashSet<>();

  @AfterEach
  void stop() {
    pools.forEach(EnginePool::stop);
  }

  @Test
  void G3_a_worker_that_hangs_is_killed_with_its_children() throws Exception {
    Set<ProcessHandle> before = sleepers();

    assertThat(failureOf(ask(engine("fork", Bounds.of(Duration.ofSeconds(5))))))
        .isEqualTo(Failure.ENGINE_OVERRAN);

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
  void a_worker_that_is_never_ready_was_not_started() {
    assertThat(failureOf(ask(engine("never-ready", Bounds.of(Duration.ofSeconds(3))))))
        .isEqualTo(Failure.ENGINE_NOT_STARTED);
  }

  @Test
  void G3_what_crashes_a_worker_twice_is_given_up() {
    assertThat(failureOf(ask(engine("crash")))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void G3_what_crashed_a_worker_once_goes_on_in_a_fresh_one() {
    assertThat(text(ask(engine("crash-once")))).isEqualTo("survived");
  }

  @Test
  void G3_a_worker_that_wants_all_memory_is_a_crash() {
    assertThat(failureOf(ask(engine("exhaust")))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void a_worker_that_talks_without_end_is_a_crash() {
    assertThat(failureOf(ask(engine("chatter")))).isEqualTo(Failure.ENGINE_CRASHED);
  }

  @Test
  void what_it_complains_of_does_not_block_it() {
    assertThat(text(ask(engine("complain")))).isEqualTo("done");
  }

  @Test
  void our_environment_stays_with_us() {
    assertThat(System.getenv()).containsKey("PATH");
    assertThat(text(ask(engine("environment")))).doesNotContain("PATH", "HOME", "PARVIS");
  }

  @Test
  void G3_memory_and_files_of_a_worker_have_limits() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell to set limits with");

    String limits = text(ask(engine("limits")));

    assertThat(limits).containsPattern("Max data size +943718400 ");
    assertThat(limits).containsPattern("Max file size +67108864 ");
    assertThat(limits).containsPattern("Max core file size +0 ");
  }

  @Test
  void G3_a_worker_sees_no_network() {
    assumeTrue(
        Confinement.found().isWithoutNetwork(), "this system gives nobody a network namespace");

    assertThat(text(ask(engine("network"))).lines().filter(line -> line.contains(":")))
        .singleElement()
        .satisfies(only -> assertThat(only.strip()).startsWith("lo:"));
  }

  @Test
  void one_worker_answers_many_requests() {
    EnginePool engine = engine("count");

    String first = text(ask(engine));
    String second = text(ask(engine));

    assertThat(first).startsWith("1 by ");
    assertThat(second).isEqualTo(first.replace("1 by", "2 by"));
  }

  @Test
  void a_worker_that_has_served_long_is_replaced() {
    EnginePool engine = engine("count", new Bounds(Duration.ofMinutes(2), 2, Long.MAX_VALUE));

    assertThat(text(ask(engine))).startsWith("1 by ");
    assertThat(text(ask(engine))).startsWith("2 by ");
    assertThat(text(ask(engine))).startsWith("1 by ");
  }

  @Test
  void G3_a_worker_that_has_grown_large_is_replaced() {
    EnginePool engine = engine("grow", new Bounds(Duration.ofMinutes(2), 100, 90L * 1024 * 1024));
    engine.warmUp();
    assertThat(text(ask(engine))).isEqualTo("large");
    List<Long> before = engine.pids();

    assertThat(text(ask(engine))).isEqualTo("large");

    assertThat(engine.pids()).isNotEqualTo(before);
  }

  @Test
  void two_are_asked_at_once_and_the_third_waits() throws Exception {
    EnginePool engine = engine("listen");
    RunningDry one = new RunningDry();
    RunningDry two = new RunningDry();
    List.of(one, two)
        .forEach(
            content ->
                new Thread(() -> engine.ask(request(content, 1000), LONGEST, PATIENCE)).start());
    assertThat(one.asked.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(two.asked.await(1, TimeUnit.MINUTES)).isTrue();

    Answer third = engine.ask(small(), LONGEST, Duration.ofMillis(50));

    assertThat(failureOf(third)).isEqualTo(Failure.ENGINE_BUSY);
  }

  @Test
  void of_an_endless_recording_only_the_announced_length_is_sent() {
    assertThat(text(engine("listen").ask(request(new Endless(), 1_000_000), LONGEST, PATIENCE)))
        .isEqualTo("1000000");
  }

  @Test
  void a_recording_that_runs_dry_is_cut_off_and_nobody_waits_for_it() throws Exception {
    RunningDry content = new RunningDry();

    Answer answer =
        engine("listen", Bounds.of(Duration.ofSeconds(5)))
            .ask(request(content, 1_000_000), LONGEST, PATIENCE);

    assertThat(failureOf(answer)).isEqualTo(Failure.ENGINE_OVERRAN);
    assertThat(content.left.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_recording_shorter_than_announced_is_a_failure() {
    Answer answer =
        engine("listen")
            .ask(request(new ByteArrayInputStream(new byte[50]), 100), LONGEST, PATIENCE);

    assertThat(failureOf(answer)).isEqualTo(Failure.RECORDING_NOT_READ);
  }

  @Test
  void a_stop_ends_what_runs_and_lets_nothing_begin() throws Exception {
    RunningDry content = new RunningDry();
    EnginePool engine = engine("listen");
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(
            () -> engine.ask(request(content, 1_000_000), LONGEST, PATIENCE));
    assertThat(content.asked.await(1, TimeUnit.MINUTES)).isTrue();

    engine.stop();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(new Answer.Stopped());
    assertThat(engine.ask(small(), LONGEST, PATIENCE)).isEqualTo(new Answer.Stopped());
    assertThat(folders()).isEmpty();
  }

  @Test
  void what_a_kill_of_the_server_left_falls_away() throws Exception {
    Files.createDirectories(scratch.resolve("run-1/onnx"));

    engine("complain");

    assertThat(scratch.resolve("run-1")).doesNotExist();
  }

  private List<Path> folders() throws Exception {
    try (Stream<Path> left = Files.list(scratch)) {
      return left.filter(entry -> entry.getFileName().toString().startsWith("run-")).toList();
    }
  }

  private EnginePool engine(String behaviour) {
    return engine(behaviour, BOUNDS);
  }

  private EnginePool engine(String behaviour, Bounds bounds) {
    String classes =
        Path.of(Misbehaving.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    EnginePool pool =
        new EnginePool(
            List.of("-cp", classes, Misbehaving.class.getName(), behaviour), scratch, bounds);
    pools.add(pool);
    return pool;
  }

  private static Answer ask(EnginePool engine) {
    return engine.ask(small(), LONGEST, PATIENCE);
  }

  private static Worker.Request small() {
    return out -> out.write(new byte[11]);
  }

  private static Worker.Request request(InputStream content, int length) {
    return out -> {
      for (int left = length; left > 0; left--) {
        int next = content.read();
        if (next < 0) {
          throw new Worker.SourceException(new EOFException());
        }
        out.write(next);
      }
    };
  }

  private static Failure failureOf(Answer answer) {
    return answer.match(
        given -> {
          throw new AssertionError("an answer: " + given);
        },
        silent -> silent.failure(),
        stopped -> {
          throw new AssertionError("stopped");
        });
  }

  private static String text(Answer answer) {
    return answer.match(
        given -> new String(given.content().toArray(), StandardCharsets.UTF_8),
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
