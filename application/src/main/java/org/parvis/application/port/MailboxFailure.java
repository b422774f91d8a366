package org.parvis.application.port;

/** How the rehearsal mailbox fails when told to. */
public enum MailboxFailure {
  NONE,
  DOWN,
  SLOW,
  REJECT
}
