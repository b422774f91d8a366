package org.parvis.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.member.InviteFirstStaff;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.port.ServerLife;
import org.parvis.application.rehearsal.PrepareRehearsal;
import org.parvis.bootstrap.configuration.ParvisConfiguration;

/** The order of the start. An exception here fails the deployment, and with it the start. */
@Singleton
class ServerStart {
  private static final Logger LOG = System.getLogger(ServerStart.class.getName());

  private final ParvisConfiguration configuration;
  private final KeyFolder keys;
  private final FirstLinks links;
  private final LifeFolder lives;
  private final TakeUpWork takeUpWork;
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
      LifeFolder lives,
      TakeUpWork takeUpWork,
      Dispatchers dispatchers,
      WarmUp warmUp,
      OrderlyStop orderlyStop,
      Readiness readiness) {
    this.configuration = configuration;
    this.keys = keys;
    this.links = new FirstLinks(configuration, prepareRehearsal, inviteFirstStaff);
    this.lives = lives;
    this.takeUpWork = takeUpWork;
    this.dispatchers = dispatchers;
    this.warmUp = warmUp;
    this.readiness = readiness;
    this.orderlyStop = orderlyStop;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    keys.pepper();
    keys.master();
    links.write();
    lives.takeLeaveOfEnded(this::takeUp);
    dispatchers.start();
    orderlyStop.onSignal();
    warmUp.thenRun(this::declareReady);
  }

  /** Before anything is claimed, so that what a member waits for longest is done first. */
  private void takeUp(Set<ServerLife> ended) {
    takeUpWork
        .execute(new TakeUpWork.Command(ended))
        .match(
            takenUp ->
                Optional.of(
                    "Taken up from a server that was killed: checks %d, messages %d"
                        .formatted(takenUp.checks(), takenUp.messages())),
            nothingLeft -> Optional.<String>empty())
        .ifPresent(taken -> LOG.log(Level.INFO, taken));
  }

  private void declareReady() {
    readiness.declare();
    LOG.log(Level.INFO, "Ready in {0} mode", configuration.mode());
    dispatchers.warmUp();
  }
}
