package org.parvis.domain.member;

/** What a link sent by e-mail or printed at first start is good for; never for anything else. */
public enum LinkPurpose {
  SIGN_UP,
  FIRST_STAFF,
  RESET_PASSWORD
}
