package org.parvis.domain.banking;

/** What an association can be asked to do for a member. */
public enum OrderKind {
  TRANSFER,
  CARD
}
