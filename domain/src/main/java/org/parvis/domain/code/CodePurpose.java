package org.parvis.domain.code;

/**
 * What a one-time code proves; a code for one purpose is worthless for another (security.md B4).
 */
public enum CodePurpose {
  /** The number belongs to the member; first visit, or another number. */
  PHONE,
  /** The member holds their telephone now; each later visit to the banking area. */
  BANKING
}
