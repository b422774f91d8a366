package org.parvis.adapter.persistence.banking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Ledger;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Posting;

@Singleton
final class JpaLedger implements Ledger {
  // The kinds in the order of their declaration, which no column knows.
  private static final Comparator<LedgerAccount> BY_KIND_AND_NAME =
      Comparator.comparing(LedgerAccount::kind).thenComparing(LedgerAccount::name);

  private final Rows rows;

  @Inject
  JpaLedger(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<LedgerAccount> ofId(AccountId id) {
    return rows.find(LedgerAccountRow.class, id.value()).map(JpaLedger::restored);
  }

  @Override
  public List<LedgerAccount> ofAssociation(AssociationId association) {
    return rows.query(
            "select r from LedgerAccountRow r where r.association = :association order by r.id",
            LedgerAccountRow.class)
        .setParameter("association", association.value())
        .getResultStream()
        .map(JpaLedger::restored)
        .sorted(BY_KIND_AND_NAME)
        .toList();
  }

  // The id first and the row after that: a lock is taken by id, and reads the row anew.
  @Override
  public Optional<LedgerAccount> lockPro(AssociationId association) {
    return Rows.first(
            rows.query(
                    "select r.id from LedgerAccountRow r"
                        + " where r.association = :association and r.kind = :kind",
                    UUID.class)
                .setParameter("association", association.value())
                .setParameter("kind", AccountKind.PRO))
        .flatMap(id -> rows.lock(LedgerAccountRow.class, id))
        .map(JpaLedger::restored);
  }

  @Override
  public void book(LedgerEntry entry) {
    rows.add(new LedgerEntryRow(entry));
    int side = 0;
    for (Posting posting : entry.postings()) {
      rows.add(new PostingRow(entry.id(), side, posting));
      side++;
    }
  }

  @Override
  public List<LedgerEntry> entriesOf(AccountId account, int most) {
    List<LedgerEntryRow> entries =
        rows.query(
                "select r from LedgerEntryRow r where r.id in"
                    + " (select p.entry from PostingRow p where p.account = :account)"
                    + " order by r.bookedAt desc, r.ordinal desc",
                LedgerEntryRow.class)
            .setParameter("account", account.value())
            .setMaxResults(most)
            .getResultList();
    Map<UUID, List<Posting>> postings = postingsOf(entries);
    return entries.stream().map(row -> row.entry(postings.get(row.id()))).toList();
  }

  private Map<UUID, List<Posting>> postingsOf(List<LedgerEntryRow> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    return rows.query(
            "select p from PostingRow p where p.entry in :entries order by p.side",
            PostingRow.class)
        .setParameter("entries", entries.stream().map(LedgerEntryRow::id).toList())
        .getResultStream()
        .collect(groupingBy(PostingRow::entry, mapping(PostingRow::posting, toList())));
  }

  @Override
  public void save(LedgerAccount account) {
    LedgerAccount.Snapshot snapshot = account.snapshot();
    rows.save(
        LedgerAccountRow.class,
        snapshot.id().value(),
        snapshot.version(),
        snapshot,
        LedgerAccountRow::new);
  }

  private static LedgerAccount restored(LedgerAccountRow row) {
    return LedgerAccount.restore(row.snapshot());
  }
}
