package org.parvis.domain.verification;

/** What a recording shows. */
public enum ClipKind {
  DOCUMENT_FRONT,
  DOCUMENT_BACK,
  FACE
}
