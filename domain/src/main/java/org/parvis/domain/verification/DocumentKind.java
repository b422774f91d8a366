package org.parvis.domain.verification;

/** The identity documents that this version reads. */
public enum DocumentKind {
  IDENTITY_CARD
}
