package org.parvis.domain.verification;

/** Where a recording stands. */
public enum ClipStatus {
  /** Being uploaded. */
  OPEN,
  /** Complete and durable; it will be used. */
  ACKNOWLEDGED,
  /** Filmed again, or given up; never used. Its bytes may still lie in the vault. */
  DISCARDED,
  /** Discarded, and its bytes are gone. */
  ERASED;

  /** Whether the recording will never be used. */
  public boolean isOver() {
    return this == DISCARDED || this == ERASED;
  }
}
