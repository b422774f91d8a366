package org.parvis.domain.credential;

/** What is counted by where it comes from or where it goes to. */
public enum TallyKind {
  /** Failed sign-ins of the whole installation. */
  SIGN_IN_IN_ALL,
  /** Failed sign-ins from a neighbourhood of addresses. */
  SIGN_IN_FROM_NETWORK,
  /** Failed sign-ins from one address. */
  SIGN_IN_FROM_ADDRESS,
  /** Requests for a new password of one e-mail address. */
  RESET_TO_ADDRESS,
  /** Codes asked for from one address, for numbers that were typed. */
  CODE_FROM_ADDRESS,
  /** Codes asked for by one member, for numbers that were typed. */
  CODE_OF_MEMBER,
  /** Codes sent to a block of numbers. */
  CODE_TO_BLOCK,
  /** Codes sent to numbers of one calling code. */
  CODE_TO_CALLING_CODE,
  /** Codes that came back from a block of numbers. */
  CODE_PROVED_IN_BLOCK
}
