package org.parvis.domain.access;

/** What stands between a member and a right. */
public enum Missing {
  /** One-time code and passcode were not given lately in this session. */
  BANKING_SESSION,
  /** The identity is not verified. */
  VERIFIED_IDENTITY,
  /** The member has no mandate on this association. */
  MANDATE,
  /** The mandate does not hold this right. */
  RIGHT
}
