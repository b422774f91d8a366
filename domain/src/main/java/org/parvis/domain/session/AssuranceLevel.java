package org.parvis.domain.session;

/** How much the server believes a session at a moment. */
public enum AssuranceLevel {
  /** Signed in with the password: the journey, not the money. */
  PLATFORM,
  /** One-time code and passcode were given lately: the banking area. */
  BANKING
}
