package org.parvis.domain.verification;

/** Where a recording stands. */
public enum ClipStatus {
  /** Being uploaded. */
  OPEN,
  /** Complete and durable; it will be used. */
  ACKNOWLEDGED,
  /** Filmed again, or given up; never used. */
  DISCARDED
}
