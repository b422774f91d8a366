package org.parvis.domain.banking;

import java.util.Objects;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.shared.Version;

/**
 * An account of the ledger with its balance.
 *
 * <p>The balance changes by postings of entries only, and those of money that belongs to an
 * association never fall below zero. The version makes two movements at once impossible.
 */
public final class LedgerAccount {
  private final AccountId id;
  private final AssociationId association;
  private final AccountKind kind;
  private final String name;
  private final Version version;
  private Money balance;

  private LedgerAccount(Snapshot snapshot) {
    this.id = snapshot.id();
    this.association = snapshot.association();
    this.kind = snapshot.kind();
    this.name = snapshot.name();
    this.balance = snapshot.balance();
    this.version = snapshot.version();
  }

  public static LedgerAccount open(
      AccountId id, AssociationId association, AccountKind kind, String name) {
    return new LedgerAccount(new Snapshot(id, association, kind, name, Money.ZERO, Version.NEW));
  }

  public static LedgerAccount restore(Snapshot snapshot) {
    return new LedgerAccount(snapshot);
  }

  public Snapshot snapshot() {
    return new Snapshot(id, association, kind, name, balance, version);
  }

  /**
   * Applies this account's postings of an entry.
   *
   * @throws IllegalStateException when money would leave that is not there
   */
  public void post(LedgerEntry entry) {
    Money after = balance;
    for (Posting posting : entry.postings()) {
      if (posting.account().equals(id)) {
        after = after.plus(posting.amount());
      }
    }
    if (kind != AccountKind.OUTSIDE && after.cents() < 0) {
      throw new IllegalStateException("the balance would fall below zero");
    }
    balance = after;
  }

  public AccountId id() {
    return id;
  }

  public AssociationId association() {
    return association;
  }

  public AccountKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Money balance() {
    return balance;
  }

  /** Everything that a store keeps of an account. */
  public record Snapshot(
      AccountId id,
      AssociationId association,
      AccountKind kind,
      String name,
      Money balance,
      Version version) {
    public Snapshot {
      Objects.requireNonNull(id, "id");
    }
  }
}
