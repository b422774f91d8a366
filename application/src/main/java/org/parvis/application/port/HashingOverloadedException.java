package org.parvis.application.port;

/**
 * More secrets wait to be hashed than can be within a bearable time; nothing was compared. Whoever
 * asked comes back a little later (security.md M1).
 */
public final class HashingOverloadedException extends RuntimeException {
  public HashingOverloadedException(String why) {
    super(why);
  }
}
