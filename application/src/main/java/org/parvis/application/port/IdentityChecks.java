package org.parvis.application.port;

import java.time.Duration;

/**
 * The engine that looks at recordings. It says what it finds and decides nothing.
 *
 * <p>Never called inside a transaction.
 */
public interface IdentityChecks {
  /** Looks at the recordings; returns within {@link #longest()}, whatever becomes of the engine. */
  CheckAnswer check(CheckRequest request);

  /** The longest that a check may take. Whoever holds one holds it for longer than this. */
  Duration longest();
}
