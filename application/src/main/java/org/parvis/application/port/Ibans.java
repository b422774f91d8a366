package org.parvis.application.port;

/** Understands numbers of accounts as people type them. */
public interface Ibans {
  IbanReading read(String text);
}
