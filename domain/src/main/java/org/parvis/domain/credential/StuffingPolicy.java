package org.parvis.domain.credential;

import java.time.Duration;

/**
 * How many failed sign-ins are answered before the password door shuts for where they come from
 * (security.md A9). The door opens again when the window is over, which begins with the first
 * failure: whoever shares an address with an attacker waits for one window at most, and sessions
 * that are open stay open.
 *
 * @param fromAddress failures from one address (IPv6: one /64), 1 or more
 * @param fromNetwork failures from one /24 (IPv6: one /48), not fewer than from one address
 * @param window how long failures of one origin are counted together, at most 1 hour
 * @param alarmFailures failures of the whole installation that raise the alarm, 1 or more
 * @param alarmWindow how long those are counted together; the alarm is raised once in it
 */
public record StuffingPolicy(
    int fromAddress, int fromNetwork, Duration window, int alarmFailures, Duration alarmWindow) {
  private static final Duration LONGEST = Duration.ofHours(1);

  public StuffingPolicy {
    if (fromAddress < 1 || fromNetwork < fromAddress || alarmFailures < 1) {
      throw new IllegalArgumentException("limits that cannot be met");
    }
    if (!isSober(window) || !isSober(alarmWindow)) {
      throw new IllegalArgumentException("a window lasts up to one hour");
    }
  }

  private static boolean isSober(Duration window) {
    return !window.isNegative() && !window.isZero() && window.compareTo(LONGEST) <= 0;
  }
}
