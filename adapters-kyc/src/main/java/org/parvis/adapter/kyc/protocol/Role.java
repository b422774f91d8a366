package org.parvis.adapter.kyc.protocol;

/** What a recording is meant to show. */
public enum Role {
  /** Any side of a document: the command line does not ask which. */
  DOCUMENT,
  DOCUMENT_FRONT,
  DOCUMENT_BACK,
  FACE
}
