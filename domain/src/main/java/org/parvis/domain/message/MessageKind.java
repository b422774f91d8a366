package org.parvis.domain.message;

/** What a message says; the gateway's adapter knows the words. */
public enum MessageKind {
  ONE_TIME_CODE,
  SIGN_UP_LINK,
  ALREADY_REGISTERED,
  IDENTITY_VERIFIED,
  IDENTITY_REFUSED,
  IDENTITY_UNDER_REVIEW
}
