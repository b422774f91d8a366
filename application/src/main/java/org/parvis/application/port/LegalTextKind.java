package org.parvis.application.port;

/** The texts that a member agrees to. */
public enum LegalTextKind {
  FACE_FILMED,
  PRIVACY,
  TERMS
}
