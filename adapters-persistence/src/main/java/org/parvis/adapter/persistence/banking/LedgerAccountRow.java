package org.parvis.adapter.persistence.banking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.Money;

@Entity
@Table(name = "ledger_account")
class LedgerAccountRow implements StoredRow<LedgerAccount.Snapshot> {
  @Id private UUID id;
  private UUID association;

  @Enumerated(EnumType.STRING)
  private AccountKind kind;

  private String name;

  @Column(name = "balance_cents")
  private long balance;

  @Version private long version;

  protected LedgerAccountRow() {}

  @Override
  public void apply(LedgerAccount.Snapshot snapshot) {
    id = snapshot.id().value();
    association = snapshot.association().value();
    kind = snapshot.kind();
    name = snapshot.name();
    balance = snapshot.balance().cents();
  }

  @Override
  public LedgerAccount.Snapshot snapshot() {
    return new LedgerAccount.Snapshot(
        new AccountId(id),
        new AssociationId(association),
        kind,
        name,
        new Money(balance),
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
