package org.parvis.bootstrap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens between the signal and the end of the process: nothing new begins, what was begun is
 * finished or given back, and then the platform goes. Whoever started the server waits 15 s for it.
 */
@Singleton
class OrderlyStop {
  private static final Logger LOG = System.getLogger(OrderlyStop.class.getName());
  private static final Duration REQUESTS = Duration.ofSeconds(8);

  private final RequestsInProgress requests;
  private final Dispatchers dispatchers;
  private final AtomicBoolean begun = new AtomicBoolean();

  @Inject
  OrderlyStop(RequestsInProgress requests, Dispatchers dispatchers) {
    this.requests = requests;
    this.dispatchers = dispatchers;
  }

  void onSignal() {
    StopSignals.handle(this::stop);
  }

  private void stop() {
    if (begun.getAndSet(true)) {
      return;
    }
    // At once and not after the requests: the lease of a check is to be free for the next server.
    Thread work = new Thread(dispatchers::stop, "stop-dispatchers");
    work.start();
    boolean over = requests.close(REQUESTS);
    try {
      work.join(REQUESTS.toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    LOG.log(Level.INFO, over ? "Stopping" : "Stopping; requests that took too long are cut off");
    Runtime.getRuntime().exit(0);
  }
}
