package org.parvis.domain.access;

/** The one thing to do next about a lock. */
public enum UnlockAction {
  OPEN_BANKING_AREA,
  VERIFY_IDENTITY,
  WAIT_FOR_DECISION,
  WAIT_FOR_OUR_ANSWER,
  ASK_YOUR_ASSOCIATION
}
