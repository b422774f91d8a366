package org.parvis.application.member;

import java.time.Clock;
import org.parvis.application.port.Transactions;

/** Reads a link and changes nothing, so that a preview by a mail program uses nothing up. */
public final class ReadLinkService implements ReadLink {
  private final UsableLinks links;
  private final Transactions transactions;
  private final Clock clock;

  public ReadLinkService(UsableLinks links, Transactions transactions, Clock clock) {
    this.links = links;
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
                .orElseGet(Outcome.NotUsable::new));
  }
}
