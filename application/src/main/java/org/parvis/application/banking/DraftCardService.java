package org.parvis.application.banking;

import org.parvis.application.port.Transactions;
import org.parvis.domain.banking.OrderKind;
import org.parvis.domain.banking.OrderTerms;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;

public final class DraftCardService implements DraftCard {
  private final OrderDrafts drafts;
  private final Transactions transactions;

  public DraftCardService(OrderDrafts drafts, Transactions transactions) {
    this.drafts = drafts;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            drafts.draft(
                new OrderDrafts.Form(
                    command.session(), command.order(), command.association(), OrderKind.CARD),
                member -> new OrderTerms.Card(nameOf(member), command.address()),
                Outcome.Drafted::new,
                Outcome.NotPossible::new,
                Outcome.Refused::new));
  }

  private static String nameOf(Member member) {
    return member
        .name()
        .map(PersonName::inDailyLife)
        .orElseThrow(() -> new IllegalStateException("a verified member has a name"));
  }
}
