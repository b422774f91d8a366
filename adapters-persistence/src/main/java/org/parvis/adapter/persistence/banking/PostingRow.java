package org.parvis.adapter.persistence.banking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.Money;
import org.parvis.domain.banking.Posting;

/** One side of a {@link LedgerEntryRow}. */
@Entity
@Table(name = "ledger_posting")
@IdClass(PostingKey.class)
class PostingRow {
  @Id
  @Column(name = "entry_id")
  private UUID entry;

  @Id private int side;
  private UUID account;

  @Column(name = "amount_cents")
  private long amount;

  protected PostingRow() {}

  PostingRow(EntryId entry, int side, Posting posting) {
    this.entry = entry.value();
    this.side = side;
    account = posting.account().value();
    amount = posting.amount().cents();
  }

  UUID entry() {
    return entry;
  }

  Posting posting() {
    return new Posting(new AccountId(account), new Money(amount));
  }
}
