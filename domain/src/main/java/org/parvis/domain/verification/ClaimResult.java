package org.parvis.domain.verification;

/** What came of claiming a case. */
public enum ClaimResult {
  CLAIMED,
  TAKEN_BY_ANOTHER,
  OWN_FILE,
  CLOSED
}
