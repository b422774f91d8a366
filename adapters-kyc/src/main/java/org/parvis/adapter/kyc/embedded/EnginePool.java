package org.parvis.adapter.kyc.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.adapter.kyc.embedded.Answer.Failure;
import org.parvis.adapter.kyc.embedded.Worker.FailedException;

/**
 * Two processes of the engine, kept warm; whoever finds none free waits. What hostile recordings
 * may break is such a process, which has neither our environment nor our memory, and not more than
 * its time. One that has failed, has served long or has grown large is replaced.
 */
public final class EnginePool {
  private static final System.Logger LOG = System.getLogger(EnginePool.class.getName());
  private static final String MAIN = "org.parvis.adapter.kyc.engine.CheckDocument";
  private static final String RUN = "run-";
  static final int WORKERS = 2;

  /** About twenty cases: what an earlier recording may have spoilt does not last. */
  private static final int MOST_REQUESTS = 100;

  /** Trying what the system offers, starting processes and ending them. */
  private static final Duration PROCESSES = Duration.ofSeconds(30);

  static final long MOST_RESIDENT_BYTES = 500L * 1024 * 1024;

  private final List<String> engine;
  private final Path scratch;
  private final Bounds bounds;
  private final Semaphore free = new Semaphore(WORKERS, true);
  private final ConcurrentLinkedDeque<Slot> idle = new ConcurrentLinkedDeque<>();
  private final List<Slot> slots = new ArrayList<>();
  private final ScheduledExecutorService watch = watch();
  private final Object starting = new Object();
  private final Supplier<Confinement> found;
  private Optional<Confinement> confinement = Optional.empty();
  private volatile boolean stopping;

  EnginePool(List<String> engine, Path scratch, Bounds bounds) {
    this(engine, scratch, bounds, Confinement::found);
  }

  EnginePool(List<String> engine, Path scratch, Bounds bounds, Supplier<Confinement> found) {
    this.engine = List.copyOf(engine);
    this.found = found;
    this.scratch = scratch.toAbsolutePath();
    this.bounds = bounds;
    for (int i = 0; i < WORKERS; i++) {
      slots.add(new Slot());
    }
    idle.addAll(slots);
    makeScratch();
  }

  /**
   * A pool that starts nothing before it is warmed up or asked.
   *
   * @param libraries folder of the engine's jars
   * @param scratch folder for unpacked native libraries; nothing that was filmed gets there
   * @param limit after which a worker that has not answered is killed, 30 seconds in the product
   * @param practises whether a worker practises on a specimen until it is first asked
   */
  public static EnginePool in(Path libraries, Path scratch, Duration limit, boolean practises) {
    List<String> words =
        List.of("-cp", libraries.toAbsolutePath().resolve("*").toString(), MAIN, "--worker");
    return new EnginePool(
        practises ? words : Stream.concat(words.stream(), Stream.of("--unpractised")).toList(),
        scratch,
        Bounds.of(limit));
  }

  /**
   * What one worker may take.
   *
   * @param time for one request, then it is killed
   * @param requests in all, then it is replaced
   * @param residentBytes between two requests; with more it is replaced
   */
  record Bounds(Duration time, int requests, long residentBytes) {
    static Bounds of(Duration time) {
      return new Bounds(time, MOST_REQUESTS, MOST_RESIDENT_BYTES);
    }
  }

  /** A place for a worker, with or without one; held by one thread at a time. */
  private static final class Slot {
    private volatile Optional<Worker> worker = Optional.empty();
  }

  /** Starts the workers, one after the other, without waiting for them. */
  public void warmUp() {
    watch.execute(
        () -> {
          for (int i = 0; i < WORKERS && !stopping; i++) {
            ensureOneIsStarted();
          }
        });
  }

  private void ensureOneIsStarted() {
    if (!free.tryAcquire()) {
      return;
    }
    // From the cold end: whoever asks takes from the warm one.
    Slot slot = idle.removeLast();
    try {
      worker(slot).awaitReady(bounds.time());
    } catch (FailedException notStarted) {
      drop(slot);
      if (!stopping) {
        LOG.log(Level.ERROR, "The engine cannot be started; checks will wait for a person");
      }
    } finally {
      idle.addFirst(slot);
      free.release();
    }
  }

  /** Ends what runs, now and for good: the server stops. */
  public void stop() {
    stopping = true;
    synchronized (starting) {
      slots.forEach(slot -> slot.worker.ifPresent(Worker::kill));
    }
  }

  Duration limit() {
    return bounds.time();
  }

  /**
   * How long {@link #ask} may take with a worker that is free: what breaks the first is asked of a
   * second, and each has the whole time to be ready, and again to answer.
   */
  Duration longest() {
    return bounds.time().multipliedBy(4).plus(PROCESSES);
  }

  /**
   * Asks a worker; what has broken it is asked once more, of a fresh one.
   *
   * @param longest answer in bytes
   * @param patience how long to wait for a worker that is free
   */
  Answer ask(Worker.Request request, int longest, Duration patience) {
    try {
      if (stopping) {
        return new Answer.Stopped();
      }
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return silent(Failure.ENGINE_BUSY);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return silent(Failure.ENGINE_BUSY);
    }
    Slot slot = idle.removeFirst();
    try {
      Answer first = askOnce(slot, request, longest);
      boolean crashed = first.equals(new Answer.Silent(Failure.ENGINE_CRASHED));
      return crashed ? askOnce(slot, request, longest) : first;
    } finally {
      idle.addFirst(slot);
      free.release();
    }
  }

  private Answer askOnce(Slot slot, Worker.Request request, int longest) {
    if (stopping) {
      return new Answer.Stopped();
    }
    try {
      Worker worker = worker(slot);
      worker.awaitReady(bounds.time());
      Answer given = new Answer.Given(worker.ask(request, longest, bounds.time()));
      if (isSpent(worker)) {
        drop(slot);
      }
      return given;
    } catch (FailedException failed) {
      drop(slot);
      return silent(failed.failure());
    } finally {
      replaceMissing(slot);
    }
  }

  private boolean isSpent(Worker worker) {
    long resident = worker.residentBytes().orElse(0L);
    boolean large = resident > bounds.residentBytes();
    if (large) {
      LOG.log(Level.INFO, "A worker of {0} MB is replaced", resident / 1024 / 1024);
    }
    return large || worker.asked() >= bounds.requests();
  }

  private Answer silent(Failure failure) {
    if (stopping) {
      return new Answer.Stopped();
    }
    LOG.log(Level.WARNING, "the engine gave no answer: {0}", failure);
    return new Answer.Silent(failure);
  }

  private static void drop(Slot slot) {
    slot.worker.ifPresent(Worker::kill);
    slot.worker = Optional.empty();
  }

  /** The next one is warm by the time it is needed. */
  private void replaceMissing(Slot slot) {
    try {
      if (!stopping && slot.worker.isEmpty()) {
        worker(slot);
      }
    } catch (FailedException notStarted) {
      LOG.log(Level.DEBUG, "no worker in advance");
    }
  }

  private Worker worker(Slot slot) throws FailedException {
    Optional<Worker> there = slot.worker.filter(Worker::isAlive);
    if (there.isPresent()) {
      return there.get();
    }
    drop(slot);
    synchronized (starting) {
      if (stopping) {
        throw new FailedException(Failure.ENGINE_NOT_STARTED);
      }
      try {
        Path folder = Files.createTempDirectory(scratch, RUN);
        Worker started = new Worker(builder(folder).start(), folder, watch);
        slot.worker = Optional.of(started);
        return started;
      } catch (IOException notStarted) {
        LOG.log(Level.ERROR, "the engine cannot be started", notStarted);
        throw new FailedException(Failure.ENGINE_NOT_STARTED);
      }
    }
  }

  private ProcessBuilder builder(Path folder) {
    if (confinement.isEmpty()) {
      confinement = Optional.of(found.get());
    }
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Small at first, and small again after each request; frames fill what they are given.
            "-Xms128m",
            "-Xmn64m",
            "-Xmx232m",
            "-XX:-ShrinkHeapInSteps",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("crash.log"),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "-Dorg.bytedeco.javacpp.cachedir=" + scratch.resolve("javacpp"));
    List<String> command = Stream.concat(java.stream(), engine.stream()).toList();
    ProcessBuilder builder =
        new ProcessBuilder(confinement.get().around(command)).directory(folder.toFile());
    // Passwords and keys stand in our environment; an engine needs none of it.
    builder.environment().clear();
    // One thread works: in one arena of the C library what was freed serves again.
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    // What it complains of may quote what it saw.
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** The processes that run, for tests that look at them from outside. */
  List<Long> pids() {
    return slots.stream()
        .map(slot -> slot.worker)
        .flatMap(Optional::stream)
        .filter(Worker::isAlive)
        .map(Worker::pid)
        .toList();
  }

  private static ScheduledExecutorService watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(WORKERS, work -> daemon(work, "engine-watch"));
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(10, TimeUnit.SECONDS);
    watch.allowCoreThreadTimeOut(true);
    return watch;
  }

  static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Folders of workers that a kill of the server has left behind fall away. */
  private void makeScratch() {
    try {
      Files.createDirectories(scratch);
      try (Stream<Path> entries = Files.list(scratch)) {
        entries
            .filter(entry -> entry.getFileName().toString().startsWith(RUN))
            .forEach(Worker::delete);
      }
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }
}
