package org.parvis.bootstrap;

import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.parvis.application.port.Alarms;

/** Alarms as warnings in the log, where an operator's tools find them. */
@Singleton
class LoggedAlarms implements Alarms {
  private static final Logger LOG = System.getLogger(LoggedAlarms.class.getName());

  @Override
  public void manySignInsFail(int failures, int addresses, Duration window) {
    LOG.log(
        Level.WARNING,
        "ALARM: {0} sign-ins failed within {1} s, from {2} addresses counted lately."
            + " Somebody may be trying passwords on many accounts.",
        failures,
        window.toSeconds(),
        addresses);
  }

  @Override
  public void gatewayRefusesUs(String route, String cause) {
    LOG.log(
        Level.WARNING,
        "ALARM: nothing leaves by the route {0}: {1}. Look at its account in the configuration.",
        route,
        cause);
  }

  @Override
  public void codesAreNotAnswered(String block, Instant until) {
    LOG.log(
        Level.WARNING,
        "ALARM: codes to numbers that begin with {0} are not answered; none leaves for them before"
            + " {1}. Somebody may earn by these messages.",
        block,
        until);
  }

  @Override
  public void noMoreCodesToday(Instant until) {
    LOG.log(
        Level.WARNING,
        "ALARM: the codes of the day are spent; none leaves for anybody before {0}.",
        until);
  }
}
