package org.parvis.domain.credential;

/** Why a password is not accepted; shown to the member (security.md A2). */
public enum PasswordWeakness {
  TOO_SHORT,
  TOO_LONG,
  COMMON,
  CONTAINS_YOUR_ADDRESS,
  CONTAINS_OUR_NAME
}
