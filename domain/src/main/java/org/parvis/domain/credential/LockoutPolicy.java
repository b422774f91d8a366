package org.parvis.domain.credential;

import java.time.Duration;

/**
 * How long a member waits after failed sign-ins (RTS 2018/389 art. 4(3)(b); security.md A4).
 *
 * @param freeFailures failures in a row before the first wait, 1 to 5
 * @param firstWait the wait after them; it doubles with each further failure
 * @param longestWait where the doubling ends
 * @param ceiling failures without a success after which only the institution can reopen
 * @param passcodeTries wrong passcodes before password and code are asked again, 1 to 3
 */
public record LockoutPolicy(
    int freeFailures, Duration firstWait, Duration longestWait, int ceiling, int passcodeTries) {
  public LockoutPolicy {
    if (freeFailures < 1 || freeFailures > 5 || ceiling < freeFailures || ceiling > 100) {
      throw new IllegalArgumentException("failures against security.md A4");
    }
    if (passcodeTries < 1 || passcodeTries > 3) {
      throw new IllegalArgumentException("passcode tries against security.md C3");
    }
    if (firstWait.isNegative() || firstWait.isZero() || longestWait.compareTo(firstWait) < 0) {
      throw new IllegalArgumentException("waits must be positive and grow");
    }
  }

  /**
   * After how many failures in a row the member is told by e-mail that the block is near (RTS
   * 2018/389 art. 4(4)): while a tenth of the ceiling, one failure at least, is still left.
   */
  public int warningAt() {
    return ceiling - Math.max(1, ceiling / 10);
  }

  /** The wait that this many failures in a row have earned; zero while some are still free. */
  public Duration waitAfter(int failures) {
    if (failures < freeFailures) {
      return Duration.ZERO;
    }
    Duration wait = firstWait;
    for (int i = freeFailures; i < failures && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
