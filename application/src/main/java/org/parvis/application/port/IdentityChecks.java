package org.parvis.application.port;

/**
 * The engine that looks at recordings. It says what it finds and decides nothing.
 *
 * <p>Never called inside a transaction.
 */
public interface IdentityChecks {
  /** Looks at the recordings; returns within its own time limit. */
  CheckAnswer check(CheckRequest request);
}
