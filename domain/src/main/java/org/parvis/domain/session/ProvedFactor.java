package org.parvis.domain.session;

/** What a session has shown of its member. */
public enum ProvedFactor {
  PASSWORD,
  SMS_CODE,
  PASSCODE
}
