package org.parvis.domain.message;

/** How a message travels. */
public enum Channel {
  SMS,
  MAIL
}
