package org.parvis.adapter.persistence.banking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Posting;

@Entity
@Table(name = "ledger_entry")
class LedgerEntryRow {
  @Id private UUID id;

  /** Given by the database; tells entries of the same moment apart. */
  @Column(insertable = false, updatable = false)
  private Long ordinal;

  @Column(name = "booked_at")
  private Instant bookedAt;

  private String label;

  protected LedgerEntryRow() {}

  LedgerEntryRow(LedgerEntry entry) {
    id = entry.id().value();
    bookedAt = entry.bookedAt();
    label = entry.label();
  }

  UUID id() {
    return id;
  }

  LedgerEntry entry(List<Posting> postings) {
    return new LedgerEntry(new EntryId(id), bookedAt, label, postings);
  }
}
