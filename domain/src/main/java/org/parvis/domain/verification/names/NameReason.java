package org.parvis.domain.verification.names;

/** Why two names that are not written alike may be the same person's. */
public enum NameReason {
  /** A letter that the zone does not know, spelled out: Ü as UE, Þ as TH. */
  TRANSLITERATED(true),
  /** The zone had no room left (ICAO 9303-3 §4.6). */
  TRUNCATED(true),
  /** The first given name is on both sides, further ones on one side only. */
  GIVEN_NAME_MISSING(true),
  /** All given names are there, in another order. */
  GIVEN_NAME_ORDER(true),
  /** The zone prints the usage name beside the birth name. */
  USAGE_NAME(true),
  /** The same particle stands elsewhere: VILLIERS DE. */
  PARTICLE_MOVED(true),
  /** What is the first given name on one side is missing on the other. */
  FIRST_GIVEN_NAME_MISSING(false),
  /** The zone prints the usage name only, and the birth name has to be read beside it. */
  USAGE_NAME_ALONE(false),
  /** A particle stands on one side only. */
  PARTICLE_MISSING(false);

  private final boolean proves;

  NameReason(boolean proves) {
    this.proves = proves;
  }

  /** Whether names that differ for this reason alone are proved to be the same. */
  public boolean proves() {
    return proves;
  }
}
