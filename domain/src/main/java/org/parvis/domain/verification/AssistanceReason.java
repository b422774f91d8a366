package org.parvis.domain.verification;

/** Why a member asks for a person's help instead of filming. */
public enum AssistanceReason {
  COUNTRY_NOT_LISTED,
  DOCUMENT_NOT_LISTED,
  NO_CAMERA,
  CONSENT_REFUSED,
  TOO_HARD,
  /** After a final refusal, or when no tries are left. */
  REFUSED
}
