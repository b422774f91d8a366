package org.parvis.domain.credential;

/** Why a passcode is not accepted; shown to the member (security.md C4). */
public enum PasscodeWeakness {
  REPEATED,
  SEQUENCE,
  BIRTH_DATE,
  PHONE
}
