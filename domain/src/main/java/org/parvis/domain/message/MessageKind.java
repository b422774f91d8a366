package org.parvis.domain.message;

/** What a message says; the gateway's adapter knows the words. */
public enum MessageKind {
  ONE_TIME_CODE,
  SIGN_UP_LINK,
  ALREADY_REGISTERED,
  PASSWORD_RESET_LINK,
  PASSWORD_CHANGED,
  PASSWORD_BLOCK_NEAR,
  PASSWORD_BLOCKED,
  IDENTITY_VERIFIED,
  IDENTITY_REFUSED,
  IDENTITY_UNDER_REVIEW
}
