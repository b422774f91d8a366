package org.parvis.adapter.kyc.engine;

/** What a recording is meant to show. */
enum Role {
  /** Any side of a document: the command line does not ask which. */
  DOCUMENT,
  DOCUMENT_FRONT,
  DOCUMENT_BACK,
  FACE
}
