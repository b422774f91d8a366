package org.parvis.adapter.kyc.bench;

/** How a check ended. */
enum Ending {
  APPROVED,
  REFUSED,
  /** A person has to look. */
  REVIEW,
  /** The engine crashed or overran: the product gives such a case to a person. */
  NO_ANSWER
}
