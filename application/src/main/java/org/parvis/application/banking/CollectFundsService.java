package org.parvis.application.banking;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Ledger;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.AccessDecision.Refused;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;
import org.parvis.domain.journal.JournalEvent;

public final class CollectFundsService implements CollectFunds {
  private static final AssociationId NONE = new AssociationId(new java.util.UUID(0, 0));

  private final AccessDesk desk;
  private final Ledger ledger;
  private final Identifiers identifiers;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public CollectFundsService(
      AccessDesk desk,
      Ledger ledger,
      Identifiers identifiers,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.desk = desk;
    this.ledger = ledger;
    this.identifiers = identifiers;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> collect(command));
  }

  private Outcome collect(Command command) {
    Optional<LedgerAccount> collection =
        ledger.ofId(command.collection()).filter(one -> one.kind() == AccountKind.COLLECTION);
    // An account that does not exist is refused as one of somebody else: ids tell nothing.
    AssociationId association = collection.map(LedgerAccount::association).orElse(NONE);
    return desk.decide(command.session(), association, AccessRight.COLLECT_FUNDS)
        .match(
            permitted -> move(command, collection.orElseThrow()),
            refused -> refuse(command, refused));
  }

  private Outcome move(Command command, LedgerAccount collection) {
    Money amount = collection.balance();
    if (!amount.isPositive()) {
      return new Outcome.NothingToCollect();
    }
    LedgerAccount pro =
        ledger.ofAssociation(collection.association()).stream()
            .filter(one -> one.kind() == AccountKind.PRO)
            .findFirst()
            .orElseThrow();
    LedgerEntry entry =
        LedgerEntry.transfer(
            new EntryId(identifiers.next()),
            collection.id(),
            pro.id(),
            amount,
            collection.name(),
            clock.instant());
    collection.post(entry);
    pro.post(entry);
    ledger.save(collection);
    ledger.save(pro);
    ledger.book(entry);
    journal.append(
        desk.lineOf(command.session(), JournalEvent.FUNDS_COLLECTED)
            .with("entry", entry.id().value().toString()));
    return new Outcome.Collected(amount);
  }

  private Outcome refuse(Command command, Refused refused) {
    journal.append(desk.lineOf(command.session(), AccessRight.COLLECT_FUNDS, refused));
    return new Outcome.Refused(refused);
  }
}
