package org.parvis.application.port;

import org.parvis.domain.shared.Bytes;

/** Authenticated encryption of small things under the master key. */
public interface Sealing {
  /**
   * Encrypts.
   *
   * @param context what the content belongs to; opening needs the same
   */
  Bytes seal(Bytes content, String context);

  /**
   * Decrypts.
   *
   * @throws IllegalStateException when the content was tampered with or belongs elsewhere
   */
  Bytes open(Bytes sealed, String context);
}
