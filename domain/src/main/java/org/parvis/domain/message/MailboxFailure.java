package org.parvis.domain.message;

/** How the rehearsal mailbox fails when told to. */
public enum MailboxFailure {
  NONE,
  DOWN,
  SLOW,
  REJECT
}
