package org.parvis.application.credential;

import java.time.Clock;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.credential.PasswordPolicy;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

/** Reads a link and uses nothing up, so that a preview by a mail program does no harm. */
public final class ReadResetLinkService implements ReadResetLink {
  private final ResetLinks links;
  private final PasswordPolicy policy;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ReadResetLinkService(
      ResetLinks links,
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

  private Outcome.Usable usable(ResetLinks.Holder holder) {
    return new Outcome.Usable(
        holder.member().email(),
        holder.staff() ? policy.shortestAlone() : policy.shortest(),
        policy.longest());
  }

  private Outcome refuse() {
    journal.append(
        JournalEntry.anonymous(JournalEvent.LINK_REFUSED, clock.instant())
            .with("reason", "RESET_PASSWORD"));
    return new Outcome.NotUsable();
  }
}
