package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Ledger;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;

/** Accounts and entries in memory. */
public final class InMemoryLedger implements Ledger {

  private final Shelf<AccountId, LedgerAccount.Snapshot> shelf = new Shelf<>();
  private final List<LedgerEntry> entries = new ArrayList<>();

  @Override
  public Optional<LedgerAccount> ofId(AccountId id) {
    return shelf.get(id).map(LedgerAccount::restore);
  }

  @Override
  public List<LedgerAccount> ofAssociation(AssociationId association) {
    return shelf.all().stream()
        .filter(account -> account.association().equals(association))
        .sorted(
            Comparator.comparing(LedgerAccount.Snapshot::kind)
                .thenComparing(LedgerAccount.Snapshot::name))
        .map(LedgerAccount::restore)
        .toList();
  }

  @Override
  public Optional<LedgerAccount> lockPro(AssociationId association) {
    return ofAssociation(association).stream()
        .filter(account -> account.kind() == AccountKind.PRO)
        .findFirst();
  }

  @Override
  public void save(LedgerAccount account) {
    shelf.put(account.id(), account.snapshot());
  }

  @Override
  public synchronized void book(LedgerEntry entry) {
    if (entries.stream().anyMatch(booked -> booked.id().equals(entry.id()))) {
      throw new IllegalArgumentException("the entry is booked already");
    }
    entries.add(entry);
  }

  @Override
  public synchronized List<LedgerEntry> entriesOf(AccountId account, int most) {
    List<LedgerEntry> touching = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (entry.postings().stream().anyMatch(posting -> posting.account().equals(account))) {
        touching.add(0, entry);
      }
    }
    touching.sort(Comparator.comparing(LedgerEntry::bookedAt).reversed());
    return List.copyOf(touching.subList(0, Math.min(most, touching.size())));
  }
}
