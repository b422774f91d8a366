package org.parvis.domain.verification;

/** What two attempts may have in common although they should not. */
public enum MarkKind {
  /** State and number of a document, as a keyed digest: the number itself is not compared. */
  DOCUMENT_NUMBER,
  /** SHA-256 of the bytes of a recording. */
  RECORDING
}
