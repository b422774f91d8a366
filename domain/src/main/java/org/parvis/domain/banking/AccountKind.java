package org.parvis.domain.banking;

/** What an account of the ledger is for. */
public enum AccountKind {
  /** The association's account. */
  PRO,
  /** Money collected for the association and not yet moved to its account. */
  COLLECTION,
  /** The world outside, so that every entry sums to zero. */
  OUTSIDE
}
