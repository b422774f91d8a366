package org.parvis.domain.verification;

/** The texts that a member agrees to. */
public enum LegalTextKind {
  FACE_FILMED,
  PRIVACY,
  TERMS
}
