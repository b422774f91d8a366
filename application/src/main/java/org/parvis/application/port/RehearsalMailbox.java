package org.parvis.application.port;

import java.util.List;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

/** Where messages go in rehearsal. It does not exist in production. */
public interface RehearsalMailbox {
  /** Keeps a message; the same id a second time changes nothing. */
  void put(MailboxMessage message);

  /** The last hundred messages, newest first. */
  List<MailboxMessage> newestFirst();

  MailboxFailure failure();

  void fail(MailboxFailure failure);
}
