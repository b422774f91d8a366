package org.parvis.adapter.kyc.embedded;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.protocol.WorkerRequest;

/**
 * Runs the engine in a process of its own, one for each check: what hostile recordings may break is
 * that process, which has neither our environment nor our memory, and not more than its time.
 */
public final class EngineProcess {
  private static final System.Logger LOG = System.getLogger(EngineProcess.class.getName());
  private static final String MAIN = "org.parvis.adapter.kyc.engine.CheckDocument";
  private static final String RUN = "run-";
  private static final int LONGEST_REPORT = 256 * 1024;
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final List<String> engine;
  private final Path scratch;
  private final Duration limit;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  EngineProcess(List<String> engine, Path scratch, Duration limit) {
    this.engine = List.copyOf(engine);
    this.scratch = scratch.toAbsolutePath();
    this.limit = limit;
    makeScratch();
  }

  /**
   * An engine that waits to be run.
   *
   * @param libraries folder of the engine's jars
   * @param scratch folder for unpacked native libraries; nothing that was filmed gets there
   * @param limit after which a run is killed, 30 seconds in the product
   */
  public static EngineProcess in(Path libraries, Path scratch, Duration limit) {
    return new EngineProcess(
        List.of("-cp", libraries.toAbsolutePath().resolve("*").toString(), MAIN, "--worker"),
        scratch,
        limit);
  }

  /** What a run has given. */
  sealed interface Answer {
    <T> T match(
        Function<Printed, T> printed, Function<Silent, T> silent, Function<Stopped, T> stopped);

    /** The process ended well and printed this, whatever it is. */
    record Printed(String text) implements Answer {
      @Override
      public <T> T match(
          Function<Printed, T> printed, Function<Silent, T> silent, Function<Stopped, T> stopped) {
        return printed.apply(this);
      }
    }

    record Silent(Failure failure) implements Answer {
      @Override
      public <T> T match(
          Function<Printed, T> printed, Function<Silent, T> silent, Function<Stopped, T> stopped) {
        return silent.apply(this);
      }
    }

    /** {@link EngineProcess#stop} ended it, or kept it from beginning. */
    record Stopped() implements Answer {
      @Override
      public <T> T match(
          Function<Printed, T> printed, Function<Silent, T> silent, Function<Stopped, T> stopped) {
        return stopped.apply(this);
      }
    }
  }

  /** Why there is no report. */
  enum Failure {
    ENGINE_NOT_STARTED,
    ENGINE_OVERRAN,
    ENGINE_CRASHED,
    RECORDING_NOT_READ
  }

  /** One recording to send; it is opened when its turn comes, and closed. */
  record Source(Role role, long length, Supplier<InputStream> open) {}

  /** Ends what runs, now and for good: the server stops. */
  public void stop() {
    stopping = true;
    running.forEach(EngineProcess::kill);
  }

  /** Runs one check to its end, or to the end of its time. */
  Answer run(WorkerRequest request, List<Source> sources) {
    if (stopping) {
      return new Answer.Stopped();
    }
    try {
      Path folder = Files.createTempDirectory(scratch, RUN);
      try {
        return run(builder(folder).start(), request, sources);
      } finally {
        delete(folder);
      }
    } catch (IOException notStarted) {
      LOG.log(Level.ERROR, "the engine cannot be started", notStarted);
      return new Answer.Silent(Failure.ENGINE_NOT_STARTED);
    }
  }

  private ProcessBuilder builder(Path folder) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=" + folder.resolve("crash.log"),
                    "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + folder,
                    "-Dorg.bytedeco.javacpp.cachedir=" + scratch.resolve("javacpp")),
                engine.stream())
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Passwords and keys stand in our environment; an engine needs none of it.
    builder.environment().clear();
    // What it complains of may quote what it saw.
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private Answer run(Process process, WorkerRequest request, List<Source> sources) {
    Feeder feeder = new Feeder(process, request, sources);
    Listener listener = new Listener(process);
    Thread feeding = started(feeder, "engine-feeder");
    Thread listening = started(listener, "engine-listener");
    running.add(process);
    try {
      if (stopping) {
        return new Answer.Stopped();
      }
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        return silent(Failure.ENGINE_OVERRAN);
      }
      listening.join(GRACE.toMillis());
      feeding.join(GRACE.toMillis());
      if (feeder.sourceFailed) {
        return silent(Failure.RECORDING_NOT_READ);
      }
      return process.exitValue() == 0 && !listener.text.isEmpty()
          ? new Answer.Printed(listener.text)
          : silent(Failure.ENGINE_CRASHED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return silent(Failure.ENGINE_OVERRAN);
    } finally {
      running.remove(process);
      kill(process);
      feeding.interrupt();
    }
  }

  private Answer silent(Failure failure) {
    if (stopping) {
      return new Answer.Stopped();
    }
    LOG.log(Level.WARNING, "the engine gave no report: {0}", failure);
    return new Answer.Silent(failure);
  }

  private static Thread started(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the request; ends early when the process does. */
  private static final class Feeder implements Runnable {
    private final Process process;
    private final WorkerRequest request;
    private final List<Source> sources;
    private volatile boolean sourceFailed;

    Feeder(Process process, WorkerRequest request, List<Source> sources) {
      this.process = process;
      this.request = request;
      this.sources = sources;
    }

    @Override
    public void run() {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
        request.writeTo(out);
        for (Source source : sources) {
          feed(source, out);
        }
      } catch (IOException processEnded) {
        LOG.log(Level.DEBUG, "the engine stopped listening");
      }
    }

    private void feed(Source source, DataOutputStream out) throws IOException {
      try (InputStream content = source.open().get()) {
        WorkerRequest.writeClip(out, source.role(), source.length(), content);
      } catch (java.io.EOFException | RuntimeException broken) {
        LOG.log(Level.ERROR, "a recording cannot be read", broken);
        sourceFailed = true;
        throw new IOException(broken);
      }
    }
  }

  /** Reads what is printed, up to the length that a report can have. */
  private static final class Listener implements Runnable {
    private final Process process;
    private volatile String text = "";

    Listener(Process process) {
      this.process = process;
    }

    @Override
    public void run() {
      try (InputStream in = process.getInputStream()) {
        byte[] printed = in.readNBytes(LONGEST_REPORT + 1);
        if (printed.length <= LONGEST_REPORT) {
          text = new String(printed, StandardCharsets.UTF_8);
        }
      } catch (IOException processEnded) {
        LOG.log(Level.DEBUG, "the engine stopped talking");
      }
    }
  }

  /** Folders of runs that a kill of the server has left behind fall away. */
  private void makeScratch() {
    try {
      Files.createDirectories(scratch);
      try (Stream<Path> entries = Files.list(scratch)) {
        entries
            .filter(entry -> entry.getFileName().toString().startsWith(RUN))
            .forEach(EngineProcess::delete);
      }
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException | UncheckedIOException left) {
      LOG.log(Level.WARNING, "a folder of the engine was not removed");
    }
  }
}
