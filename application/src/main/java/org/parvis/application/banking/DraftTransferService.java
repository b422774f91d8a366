package org.parvis.application.banking;

import org.parvis.application.port.Transactions;
import org.parvis.domain.banking.OrderKind;

public final class DraftTransferService implements DraftTransfer {
  private final OrderDrafts drafts;
  private final Transactions transactions;

  public DraftTransferService(OrderDrafts drafts, Transactions transactions) {
    this.drafts = drafts;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            drafts.draft(
                new OrderDrafts.Form(
                    command.session(), command.order(), command.association(), OrderKind.TRANSFER),
                member -> command.terms(),
                Outcome.Drafted::new,
                Outcome.NotPossible::new,
                Outcome.Refused::new));
  }
}
