package org.parvis.application.banking;

import java.util.List;
import java.util.Optional;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.AccessDecision.Permitted.Extent;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.Association;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.Posting;

public final class ReadProAccountService implements ReadProAccount {
  private static final int SHOWN = 50;
  private static final int SHOWN_RESTRICTED = 5;

  private final AccessDesk desk;
  private final Associations associations;
  private final Ledger ledger;
  private final Journal journal;
  private final Transactions transactions;

  public ReadProAccountService(
      AccessDesk desk,
      Associations associations,
      Ledger ledger,
      Journal journal,
      Transactions transactions) {
    this.desk = desk;
    this.associations = associations;
    this.ledger = ledger;
    this.journal = journal;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.decide(command.session(), command.association(), AccessRight.VIEW_ACCOUNT)
                .match(
                    permitted -> read(command, permitted.extent() == Extent.RESTRICTED),
                    refused -> refuse(command, refused)));
  }

  private Outcome refuse(Command command, Refused refused) {
    journal.append(desk.lineOf(command.session(), AccessRight.VIEW_ACCOUNT, refused));
    return new Outcome.Refused(refused);
  }

  private Outcome read(Command command, boolean restricted) {
    Association association = associations.ofId(command.association()).orElseThrow();
    List<LedgerAccount> accounts = ledger.ofAssociation(association.id());
    Optional<LedgerAccount> pro =
        accounts.stream().filter(one -> one.kind() == AccountKind.PRO).findFirst();
    return new Outcome.Account(
        new ProAccountView(
            association,
            pro.map(LedgerAccount::balance).orElse(Money.ZERO),
            restricted,
            pro.map(one -> lines(one.id(), restricted)).orElse(List.of()),
            accounts.stream()
                .filter(one -> !restricted && one.kind() == AccountKind.COLLECTION)
                .map(one -> new CollectionView(one.id(), one.name(), one.balance()))
                .toList(),
            desk.decideAll(command.session(), association.id())));
  }

  private List<TransactionLine> lines(AccountId account, boolean restricted) {
    return ledger.entriesOf(account, restricted ? SHOWN_RESTRICTED : SHOWN).stream()
        .map(
            entry ->
                new TransactionLine(
                    entry.bookedAt(), restricted ? "" : entry.label(), amountOn(account, entry)))
        .toList();
  }

  private static Money amountOn(AccountId account, LedgerEntry entry) {
    return entry.postings().stream()
        .filter(posting -> posting.account().equals(account))
        .map(Posting::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
