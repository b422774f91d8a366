package org.parvis.domain.code;

/**
 * What a one-time code proves; a code for one purpose is worthless for another (security.md B4).
 */
public enum CodePurpose {
  /** The number belongs to the member; first visit, or another number. */
  PHONE,
  /** The member holds their telephone now; each later visit to the banking area. */
  BANKING,
  /** The member agrees to one thing exactly as the message described it (security.md F7). */
  APPROVAL;

  /** Whether a code of this purpose answers for one subject only. */
  public boolean hasSubject() {
    return this == APPROVAL;
  }
}
