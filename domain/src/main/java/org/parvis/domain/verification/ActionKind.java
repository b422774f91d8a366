package org.parvis.domain.verification;

/** What the next move about an identity is. */
public enum ActionKind {
  NONE,
  START,
  CONTINUE,
  RETRY,
  RETRY_LATER,
  WAIT_FOR_DECISION,
  WAIT_FOR_ANSWER,
  /** Only a person can help, and none was asked yet. */
  ASK_ASSISTANCE,
  WAIT_FOR_ASSISTANCE
}
