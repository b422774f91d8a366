package org.parvis.bootstrap;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.parvis.adapter.kyc.embedded.EnginePool;
import org.parvis.application.message.DispatchMessages;
import org.parvis.application.port.Outbox;
import org.parvis.application.verification.EraseAbandonedClips;
import org.parvis.application.verification.ExpireAttempts;
import org.parvis.application.verification.RunNextCheck;

/**
 * Works off what waits in the database: messages, checks, attempts that nobody goes on with,
 * recordings that serve nothing. Each kind has its own beat, so that a slow check never holds back
 * a code. Every process of an installation may do this at once; leases in the database keep them
 * apart.
 */
@Singleton
class Dispatchers {
  private static final Logger LOG = System.getLogger(Dispatchers.class.getName());
  private static final long BEAT_MILLIS = 400;
  private static final long SLOW_BEAT_MILLIS = 60_000;
  private static final long SESSION_BEAT_MILLIS = 15_000;

  private static final int BEATS = 10;
  private static final Duration GRACE = Duration.ofSeconds(7);

  private final DispatchMessages messages;
  private final RunNextCheck checks;
  private final ExpireAttempts expiry;
  private final EraseAbandonedClips purge;
  private final EnginePool engine;
  private final TextGateways gateways;
  private final List<ScheduledFuture<?>> beats = new ArrayList<>();
  private final List<ExecutorService> executors = new ArrayList<>();
  private final Semaphore working = new Semaphore(BEATS);
  private final AtomicBoolean stopping = new AtomicBoolean();

  // Not the container's own scheduler: that has a single thread, whatever is put on it.
  @Resource private ManagedThreadFactory threads;

  @Inject
  Dispatchers(
      DispatchMessages messages,
      RunNextCheck checks,
      ExpireAttempts expiry,
      EraseAbandonedClips purge,
      EnginePool engine,
      TextGateways gateways) {
    this.messages = messages;
    this.checks = checks;
    this.expiry = expiry;
    this.purge = purge;
    this.engine = engine;
    this.gateways = gateways;
  }

  void start() {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(BEATS, threads);
    executors.add(executor);
    // Several at once, as a gateway may take seconds to answer; all but one look seldom.
    for (long millis : new long[] {200, 500, 1000}) {
      beat(executor, "codes", millis, () -> sendSome(Outbox.Lane.CODES));
    }
    // One after the other: a server that is killed leaves one notice in doubt, which comes twice.
    beat(executor, "notices", BEAT_MILLIS, () -> sendSome(Outbox.Lane.NOTICES));
    beat(executor, "mails", BEAT_MILLIS, () -> sendSome(Outbox.Lane.MAILS));
    beat(executor, "sessions", SESSION_BEAT_MILLIS, this::keepSessions);
    // As many at once as the engine has workers.
    beat(executor, "checks", BEAT_MILLIS, this::checkOne);
    beat(executor, "more checks", 2 * BEAT_MILLIS, this::checkOne);
    beat(executor, "expiry", SLOW_BEAT_MILLIS, this::expire);
    beat(executor, "purge", SLOW_BEAT_MILLIS, this::erase);
  }

  /** What checks will need is made ready once the server answers, not before. */
  void warmUp() {
    engine.warmUp();
  }

  /** Begins nothing more, gives a running check back, and lets the rest finish for a while. */
  @PreDestroy
  void stop() {
    if (stopping.getAndSet(true)) {
      return;
    }
    beats.forEach(beat -> beat.cancel(false));
    engine.stop();
    executors.forEach(ExecutorService::shutdown);
    try {
      if (!working.tryAcquire(BEATS, GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "Something is still being worked on; the next start takes it up");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean sendSome(Outbox.Lane lane) {
    return messages
        .execute(new DispatchMessages.Command(lane))
        .match(dispatched -> true, idle -> false);
  }

  private boolean keepSessions() {
    gateways.keepBound();
    return false;
  }

  private boolean checkOne() {
    return checks
        .execute(new RunNextCheck.Command())
        .match(ran -> true, givenBack -> false, idle -> false);
  }

  private boolean expire() {
    return expiry.execute(new ExpireAttempts.Command()).match(done -> false);
  }

  private boolean erase() {
    return purge.execute(new EraseAbandonedClips.Command()).match(done -> done.erased() > 0);
  }

  /** Works until nothing waits; what goes wrong is said and does not end the beat. */
  private void beat(
      ScheduledExecutorService executor, String name, long millis, BooleanSupplier one) {
    beats.add(
        executor.scheduleWithFixedDelay(
            () -> {
              if (!working.tryAcquire()) {
                return;
              }
              try {
                while (!stopping.get() && one.getAsBoolean()) {
                  LOG.log(Level.DEBUG, "{0}: one done", name);
                }
              } catch (RuntimeException failed) {
                if (!stopping.get()) {
                  LOG.log(Level.ERROR, "The dispatcher of " + name + " failed; it goes on", failed);
                }
              } finally {
                working.release();
              }
            },
            millis,
            millis,
            TimeUnit.MILLISECONDS));
  }
}
