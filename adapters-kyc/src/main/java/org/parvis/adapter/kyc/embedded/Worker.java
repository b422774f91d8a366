package org.parvis.adapter.kyc.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.parvis.adapter.kyc.embedded.Answer.Failure;
import org.parvis.adapter.kyc.protocol.WorkerFrames;
import org.parvis.domain.shared.Bytes;

/**
 * One process of the engine. It is asked one thing at a time, by one thread at a time; after its
 * first failure it is killed and of no use any more.
 */
final class Worker {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Process process;
  private final Path folder;
  private final ScheduledExecutorService watch;
  private final DataInputStream answers;
  private final DataOutputStream requests;
  private boolean ready;
  private int asked;

  /**
   * A process that was just started.
   *
   * @param folder its own, which goes when it does
   * @param watch ends it when its time is over
   */
  Worker(Process process, Path folder, ScheduledExecutorService watch) {
    this.process = process;
    this.folder = folder;
    this.watch = watch;
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** What is written to a worker. */
  interface Request {
    /**
     * Writes the whole request.
     *
     * @throws SourceException when what is to be sent cannot be had
     */
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** The recording, not the worker, is at fault. */
  static final class SourceException extends IOException {
    private static final long serialVersionUID = 1;

    SourceException(Throwable cause) {
      super(cause);
    }
  }

  /** It answered nothing, and was killed. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;
    private final Failure failure;

    FailedException(Failure failure) {
      super(failure.name());
      this.failure = failure;
    }

    Failure failure() {
      return failure;
    }
  }

  /** Waits until the models are loaded. */
  void awaitReady(Duration limit) throws FailedException {
    if (ready) {
      return;
    }
    try {
      within(limit, () -> WorkerFrames.readAnswer(answers, 0));
      ready = true;
    } catch (FailedException neverReady) {
      throw new FailedException(Failure.ENGINE_NOT_STARTED);
    }
  }

  /**
   * Asks one thing.
   *
   * @param longest answer in bytes
   * @param limit after which it is killed
   */
  Bytes ask(Request request, int longest, Duration limit) throws FailedException {
    asked++;
    Feeder feeder = new Feeder(request);
    // A source that gives nothing hangs in a thread of its own, and nobody waits for it.
    Thread feeding = new Thread(feeder, "engine-feeder");
    feeding.setDaemon(true);
    feeding.start();
    try {
      return Bytes.of(within(limit, () -> WorkerFrames.readAnswer(answers, longest)));
    } catch (FailedException failed) {
      throw feeder.sourceFailed ? new FailedException(Failure.RECORDING_NOT_READ) : failed;
    } finally {
      feeding.interrupt();
    }
  }

  private interface Reading {
    byte[] read() throws IOException;
  }

  private byte[] within(Duration limit, Reading reading) throws FailedException {
    AtomicBoolean over = new AtomicBoolean();
    ScheduledFuture<?> end =
        watch.schedule(
            () -> {
              over.set(true);
              kill();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return reading.read();
    } catch (IOException ended) {
      kill();
      throw new FailedException(over.get() ? Failure.ENGINE_OVERRAN : Failure.ENGINE_CRASHED);
    } finally {
      end.cancel(false);
    }
  }

  /** Writes one request; ends the process when there is no rest, for it would wait for ever. */
  private final class Feeder implements Runnable {
    private final Request request;
    private volatile boolean sourceFailed;

    Feeder(Request request) {
      this.request = request;
    }

    @Override
    public void run() {
      try {
        request.writeTo(requests);
        requests.flush();
      } catch (SourceException broken) {
        sourceFailed = true;
        // What was cut off from a worker that is gone is no fault of the recording.
        Level level = process.isAlive() ? Level.ERROR : Level.DEBUG;
        LOG.log(level, "a recording cannot be read", broken);
        process.destroyForcibly();
      } catch (IOException processEnded) {
        LOG.log(Level.DEBUG, "the engine stopped listening");
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How many things it was asked. */
  int asked() {
    return asked;
  }

  long pid() {
    return process.pid();
  }

  /** Physical memory that it holds, in bytes; empty where the system does not tell. */
  Optional<Long> residentBytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .findFirst()
          .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")));
    } catch (IOException | UncheckedIOException noSuchFile) {
      return Optional.empty();
    }
  }

  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }

  static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException | UncheckedIOException left) {
      LOG.log(Level.WARNING, "a folder of the engine was not removed");
    }
  }
}
