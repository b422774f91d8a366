package org.parvis.domain.verification;

/** Why a member needs a person: instead of filming, for want of a code, or to be told something. */
public enum AssistanceReason {
  COUNTRY_NOT_LISTED,
  DOCUMENT_NOT_LISTED,
  NO_CAMERA,
  CONSENT_REFUSED,
  TOO_HARD,
  /** After a final refusal, or when no tries are left. */
  REFUSED,
  /** No code comes by text message: wants to be spoken to. */
  NO_TEXT_MESSAGE,
  /** Nobody asked: the member could not be told of a decision by message. */
  MESSAGE_NOT_DELIVERED
}
