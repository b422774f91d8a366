package org.parvis.application.journey;

/** A screen of the journey that a member can be on. */
public enum JourneyStep {
  PHONE,
  PHONE_CODE,
  PROFILE,
  PASSCODE,
  BANKING_CODE,
  BANKING_PASSCODE,
  IDENTITY_OFFER,
  CONSENT,
  DOCUMENT,
  FILM_FRONT,
  FILM_BACK,
  /** The data page of a passport. */
  FILM_PAGE,
  DOCUMENT_CHECK,
  DOCUMENT_HINTS,
  FILM_FACE,
  BIRTHPLACE,
  WAIT,
  RESULT,
  PRO_ACCOUNT
}
