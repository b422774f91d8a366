package org.parvis.application.port;

/** How a message travels. */
public enum Channel {
  SMS,
  MAIL
}
