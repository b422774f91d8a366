package org.parvis.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.rehearsal.PrepareRehearsal;
import org.parvis.bootstrap.configuration.ParvisConfiguration;

/** The order of the start. An exception here fails the deployment, and with it the start. */
@Singleton
class ServerStart {
  private static final Logger LOG = System.getLogger(ServerStart.class.getName());

  private final ParvisConfiguration configuration;
  private final KeyFolder keys;
  private final FirstLinks links;
  private final Dispatchers dispatchers;
  private final WarmUp warmUp;
  private final Readiness readiness;
  private final OrderlyStop orderlyStop;

  @Inject
  ServerStart(
      ParvisConfiguration configuration,
      KeyFolder keys,
      PrepareRehearsal prepareRehearsal,
      InviteFirstStaff inviteFirstStaff,
      Dispatchers dispatchers,
      WarmUp warmUp,
      OrderlyStop orderlyStop,
      Readiness readiness) {
    this.configuration = configuration;
    this.keys = keys;
    this.links = new FirstLinks(configuration, prepareRehearsal, inviteFirstStaff);
    this.dispatchers = dispatchers;
    this.warmUp = warmUp;
    this.readiness = readiness;
    this.orderlyStop = orderlyStop;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    keys.pepper();
    keys.master();
    links.write();
    dispatchers.start();
    orderlyStop.onSignal();
    warmUp.thenRun(this::declareReady);
  }

  private void declareReady() {
    readiness.declare();
    LOG.log(Level.INFO, "Ready in {0} mode", configuration.mode());
    dispatchers.warmUp();
  }
}
