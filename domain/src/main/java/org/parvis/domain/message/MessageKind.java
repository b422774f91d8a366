package org.parvis.domain.message;

/** What a message says; the gateway's adapter knows the words. */
public enum MessageKind {
  ONE_TIME_CODE,
  /** A code that agrees to a transfer, with its amount and payee (security.md F7). */
  TRANSFER_CODE,
  /** A code that agrees to a card order, with the place it is sent to. */
  CARD_CODE,
  SIGN_UP_LINK,
  ALREADY_REGISTERED,
  PASSWORD_RESET_LINK,
  PASSWORD_CHANGED,
  PASSWORD_BLOCK_NEAR,
  PASSWORD_BLOCKED,
  IDENTITY_VERIFIED,
  IDENTITY_REFUSED,
  /** An approval turned out to be wrong; the rights that hung on it are locked. */
  IDENTITY_WITHDRAWN,
  IDENTITY_UNDER_REVIEW;

  /** Whether it tells a member what was decided, or who decides. */
  public boolean tellsADecision() {
    return switch (this) {
      case IDENTITY_VERIFIED, IDENTITY_REFUSED, IDENTITY_WITHDRAWN, IDENTITY_UNDER_REVIEW -> true;
      case ONE_TIME_CODE,
          TRANSFER_CODE,
          CARD_CODE,
          SIGN_UP_LINK,
          ALREADY_REGISTERED,
          PASSWORD_RESET_LINK,
          PASSWORD_CHANGED,
          PASSWORD_BLOCK_NEAR,
          PASSWORD_BLOCKED ->
          false;
    };
  }

  /** Whether somebody waits for it with a page open, and it must never leave twice. */
  public boolean carriesCode() {
    return switch (this) {
      case ONE_TIME_CODE, TRANSFER_CODE, CARD_CODE -> true;
      case SIGN_UP_LINK,
          ALREADY_REGISTERED,
          PASSWORD_RESET_LINK,
          PASSWORD_CHANGED,
          PASSWORD_BLOCK_NEAR,
          PASSWORD_BLOCKED,
          IDENTITY_VERIFIED,
          IDENTITY_REFUSED,
          IDENTITY_WITHDRAWN,
          IDENTITY_UNDER_REVIEW ->
          false;
    };
  }
}
