package org.parvis.application.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.application.port.RehearsalMailbox;
import org.parvis.application.port.Transactions;
import org.parvis.domain.message.MailboxMessage;

public final class ReadMailboxService implements ReadMailbox {
  private final RehearsalMailbox mailbox;
  private final Transactions transactions;
  private final Clock clock;

  public ReadMailboxService(RehearsalMailbox mailbox, Transactions transactions, Clock clock) {
    this.mailbox = mailbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> new Outcome.Messages(arrived(), mailbox.failure()));
  }

  // A message may be put in with a time to come.
  private List<MailboxMessage> arrived() {
    Instant now = clock.instant();
    return mailbox.newestFirst().stream().filter(message -> !message.at().isAfter(now)).toList();
  }
}
