package org.parvis.domain.verification;

/** What the engine may say; approving is not among it. */
public enum Verdict {
  /** The recording itself shows why it cannot be accepted. */
  REFUSE,
  /** A person has to look. */
  PASS_ON
}
