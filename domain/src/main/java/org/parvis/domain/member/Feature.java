package org.parvis.domain.member;

/** What a member came for in Compte Pro, and where the journey ends for them. */
public enum Feature {
  TRANSACTIONS,
  CARDS,
  TRANSFERS,
  COLLECTIONS
}
