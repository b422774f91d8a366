package org.parvis.application.port;

import java.time.Duration;
import java.time.Instant;

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
   * Codes to a block of numbers are never answered: it is closed (security.md B8, K5).
   *
   * @param block its first digits in E.164 form
   * @param until when it is open again
   */
  void codesAreNotAnswered(String block, Instant until);

  /**
   * No code leaves any more, for nobody: the day's messages are spent (security.md B8).
   *
   * @param until when the next day's begin
   */
  void noMoreCodesToday(Instant until);

  /**
   * A gateway refuses our account or our sender: nothing leaves by that route until somebody mends
   * it.
   *
   * @param route its name in the configuration
   */
  void gatewayRefusesUs(String route, String cause);
}
