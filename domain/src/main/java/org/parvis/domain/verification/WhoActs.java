package org.parvis.domain.verification;

/** Whose turn it is. */
public enum WhoActs {
  NOBODY,
  MEMBER,
  US
}
