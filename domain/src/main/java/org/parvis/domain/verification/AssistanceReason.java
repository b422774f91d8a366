package org.parvis.domain.verification;

/** Why a member needs a person: instead of filming, as the member says, or to be told something. */
public enum AssistanceReason {
  COUNTRY_NOT_LISTED,
  DOCUMENT_NOT_LISTED,
  NO_CAMERA,
  CONSENT_REFUSED,
  TOO_HARD,
  /** After a final refusal, or when no tries are left. */
  REFUSED,
  /** Nobody asked: the member could not be told of a decision by message. */
  MESSAGE_NOT_DELIVERED
}
