package org.parvis.domain.member;

/** How far a member's identity is established. Rights hang on {@link #VERIFIED} alone. */
public enum IdentityStatus {
  NOT_STARTED,
  IN_PROGRESS,
  UNDER_REVIEW,
  RETRY_REQUIRED,
  VERIFIED,
  REFUSED,
  EXPIRED
}
