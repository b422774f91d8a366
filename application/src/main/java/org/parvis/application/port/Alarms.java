package org.parvis.application.port;

import java.time.Duration;

/** Calls whoever looks after the installation. Never called inside a transaction. */
public interface Alarms {
  /**
   * Sign-ins fail more often than they should: somebody may be trying passwords on many accounts
   * (security.md A9).
   *
   * @param failures how many failed
   * @param addresses from how many addresses lately, as far as they are counted
   * @param window within what time
   */
  void manySignInsFail(int failures, int addresses, Duration window);

  /**
   * A gateway refuses our account or our sender: nothing leaves by that route until somebody mends
   * it.
   *
   * @param route its name in the configuration
   */
  void gatewayRefusesUs(String route, String cause);
}
