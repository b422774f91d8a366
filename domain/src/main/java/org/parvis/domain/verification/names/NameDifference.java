package org.parvis.domain.verification.names;

/** In what two names differ. */
public enum NameDifference {
  GIVEN_NAMES,
  BIRTH_NAME,
  /** The zone names another usage name than the declared one. */
  USAGE_NAME,
  /** Declared in letters of which the zone has no spelling. */
  SCRIPT
}
