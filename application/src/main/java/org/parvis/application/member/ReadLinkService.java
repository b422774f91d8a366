package org.parvis.application.member;

import java.time.Clock;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailLink;
import org.parvis.domain.member.LinkPurpose;

/** Reads a link and uses nothing up, so that a preview by a mail program does no harm. */
public final class ReadLinkService implements ReadLink {
  private final UsableLinks links;
  private final PasswordPolicy policy;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ReadLinkService(
      UsableLinks links,
      PasswordPolicy policy,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.links = links;
    this.policy = policy;
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
                .<Outcome>map(this::usable)
                .orElseGet(this::refuse));
  }

  private Outcome.Usable usable(EmailLink link) {
    boolean alone = link.purpose() == LinkPurpose.FIRST_STAFF;
    return new Outcome.Usable(
        link.purpose(),
        link.address(),
        alone ? policy.shortestAlone() : policy.shortest(),
        policy.longest());
  }

  private Outcome refuse() {
    journal.append(JournalEntry.anonymous(JournalEvent.LINK_REFUSED, clock.instant()));
    return new Outcome.NotUsable();
  }
}
