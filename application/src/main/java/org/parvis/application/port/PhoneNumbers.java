package org.parvis.application.port;

/** Understands telephone numbers as people type them. */
public interface PhoneNumbers {
  PhoneReading read(String text);
}
