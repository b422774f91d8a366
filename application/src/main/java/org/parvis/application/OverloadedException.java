package org.parvis.application;

/**
 * More secrets wait to be hashed than can be within a bearable time; nothing was compared. Whoever
 * asked comes back a little later (security.md M1).
 */
public final class OverloadedException extends RuntimeException {
  public OverloadedException(String why) {
    super(why);
  }
}
