package org.parvis.bootstrap;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parvis.application.message.DispatchMessages;
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

  private final DispatchMessages messages;
  private final RunNextCheck checks;
  private final ExpireAttempts expiry;
  private final EraseAbandonedClips purge;
  private final List<ScheduledFuture<?>> beats = new ArrayList<>();
  private volatile boolean stopping;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  Dispatchers(
      DispatchMessages messages,
      RunNextCheck checks,
      ExpireAttempts expiry,
      EraseAbandonedClips purge) {
    this.messages = messages;
    this.checks = checks;
    this.expiry = expiry;
    this.purge = purge;
  }

  void start() {
    beat("messages", BEAT_MILLIS, this::sendOne);
    beat("checks", BEAT_MILLIS, this::checkOne);
    beat("expiry", SLOW_BEAT_MILLIS, this::expire);
    beat("purge", SLOW_BEAT_MILLIS, this::erase);
  }

  @PreDestroy
  void stop() {
    stopping = true;
    beats.forEach(beat -> beat.cancel(false));
  }

  private boolean sendOne() {
    return messages
        .execute(new DispatchMessages.Command())
        .match(sent -> true, postponed -> true, givenUp -> true, idle -> false);
  }

  private boolean checkOne() {
    return checks.execute(new RunNextCheck.Command()).match(ran -> true, idle -> false);
  }

  private boolean expire() {
    return expiry.execute(new ExpireAttempts.Command()).match(done -> false);
  }

  private boolean erase() {
    return purge.execute(new EraseAbandonedClips.Command()).match(done -> done.erased() > 0);
  }

  /** Works until nothing waits; what goes wrong is said and does not end the beat. */
  private void beat(String name, long millis, BooleanSupplier one) {
    beats.add(
        executor.scheduleWithFixedDelay(
            () -> {
              try {
                while (!stopping && one.getAsBoolean()) {
                  LOG.log(Level.DEBUG, "{0}: one done", name);
                }
              } catch (RuntimeException failed) {
                if (!stopping) {
                  LOG.log(Level.ERROR, "The dispatcher of " + name + " failed; it goes on", failed);
                }
              }
            },
            millis,
            millis,
            TimeUnit.MILLISECONDS));
  }
}
