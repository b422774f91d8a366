package org.parvis.application.credential;

import java.time.Duration;

/**
 * How members get a new password.
 *
 * @param linkLife how long a link lives, at most 24 hours (security.md A8)
 * @param mailsPerHour mails to one address within an hour, 1 to 10
 * @param linkPrefix what a token is appended to; resolved against the configured address of this
 *     product and against nothing that a browser says
 * @param askPage where a new password can be asked for
 */
public record ResetSettings(
    Duration linkLife, int mailsPerHour, String linkPrefix, String askPage) {
  static final Duration HOUR = Duration.ofHours(1);

  public ResetSettings {
    if (linkLife.compareTo(Duration.ofHours(24)) > 0
        || linkLife.isZero()
        || linkLife.isNegative()
        || mailsPerHour < 1
        || mailsPerHour > 10) {
      throw new IllegalArgumentException("limits against security.md A8");
    }
  }
}
