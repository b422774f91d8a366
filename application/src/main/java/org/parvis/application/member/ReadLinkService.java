package org.parvis.application.member;

import java.time.Clock;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/** Reads a link and uses nothing up, so that a preview by a mail program does no harm. */
public final class ReadLinkService implements ReadLink {
  private final UsableLinks links;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ReadLinkService(
      UsableLinks links, Journal journal, Transactions transactions, Clock clock) {
    this.links = links;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            links
                .find(command.token(), clock.instant())
                .<Outcome>map(link -> new Outcome.Usable(link.purpose(), link.address()))
                .orElseGet(this::refuse));
  }

  private Outcome refuse() {
    journal.append(JournalEntry.anonymous(JournalEvent.LINK_REFUSED, clock.instant()));
    return new Outcome.NotUsable();
  }
}
