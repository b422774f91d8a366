package org.parvis.application.port;

/** What was loaded has been changed by somebody else before it could be stored. */
public final class StaleAggregateException extends RuntimeException {
  public StaleAggregateException(String what) {
    super(what);
  }

  public StaleAggregateException(String what, Throwable cause) {
    super(what, cause);
  }
}
