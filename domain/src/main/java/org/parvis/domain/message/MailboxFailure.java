package org.parvis.domain.message;

/** How the rehearsal mailbox fails when told to. */
public enum MailboxFailure {
  NONE,
  /** Nobody is there. */
  DOWN,
  /** It takes its time to answer. */
  SLOW,
  /** It wants fewer messages. */
  THROTTLE,
  REJECT,
  /** It takes the message, and nobody ever hears of it again. */
  LOSE,
  /** It takes the message, which arrives a while later. */
  LATE,
  /** It delivers and reports twice. */
  DUPLICATE
}
