package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.domain.message.MailboxFailure;
import org.parvis.domain.message.MailboxMessage;

/** The mailbox of a rehearsal in memory. */
public final class InMemoryRehearsalMailbox implements RehearsalMailbox {

  private static final int MOST = 100;

  private final Map<UUID, MailboxMessage> messages = new LinkedHashMap<>();
  private MailboxFailure failure = MailboxFailure.NONE;

  @Override
  public synchronized void put(MailboxMessage message) {
    messages.putIfAbsent(message.id(), message);
  }

  @Override
  public synchronized List<MailboxMessage> newestFirst() {
    List<MailboxMessage> newest = new ArrayList<>();
    messages.values().forEach(message -> newest.add(0, message));
    newest.sort((a, b) -> b.at().compareTo(a.at()));
    return List.copyOf(newest.subList(0, Math.min(MOST, newest.size())));
  }

  @Override
  public synchronized MailboxFailure failure() {
    return failure;
  }

  @Override
  public synchronized void fail(MailboxFailure how) {
    failure = how;
  }
}
