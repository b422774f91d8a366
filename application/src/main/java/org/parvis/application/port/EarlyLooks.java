package org.parvis.application.port;

import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.DocumentChoice;

/**
 * Looking at recordings before a check asks for them, so that little is left to do after the last
 * one. It is a favour: whether it was done changes how long a check takes, and nothing else.
 *
 * <p>Never called inside a transaction.
 */
public interface EarlyLooks {
  /** A recording was acknowledged; returns at once. */
  void begin(Clip clip, DocumentChoice document);
}
