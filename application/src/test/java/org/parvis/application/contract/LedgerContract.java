package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Ledger;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.AccountKind;
import org.parvis.domain.banking.EntryId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;
import org.parvis.domain.banking.Money;

/** What every ledger promises. */
public abstract class LedgerContract extends StoreContract {
  protected abstract Ledger ledger();

  @Test
  void an_account_comes_back_as_it_was() {
    LedgerAccount account = anyAccount(Any.associationId(), AccountKind.OUTSIDE, "Monde");
    account.post(transfer(account.id(), anyAccountId(), 4_200, 0));
    save(account);

    assertThat(load(account.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(account.snapshot());
    assertThat(load(account.id()).balance()).isEqualTo(new Money(-4_200));
    assertThat(in(() -> ledger().ofId(anyAccountId()))).isEmpty();
  }

  @Test
  void accounts_are_listed_by_kind_and_name() {
    AssociationId association = Any.associationId();
    LedgerAccount outside = anyAccount(association, AccountKind.OUTSIDE, "A");
    LedgerAccount tombola = anyAccount(association, AccountKind.COLLECTION, "Tombola");
    LedgerAccount gala = anyAccount(association, AccountKind.COLLECTION, "Gala");
    LedgerAccount pro = anyAccount(association, AccountKind.PRO, "Compte Pro");
    for (LedgerAccount account : List.of(outside, tombola, gala, pro)) {
      save(account);
    }
    save(anyAccount(Any.associationId(), AccountKind.PRO, "Other"));

    assertThat(in(() -> ledger().ofAssociation(association)))
        .extracting(LedgerAccount::id)
        .containsExactly(pro.id(), gala.id(), tombola.id(), outside.id());
  }

  @Test
  void the_account_of_an_association_is_found_to_be_held() {
    AssociationId association = Any.associationId();
    LedgerAccount pro = anyAccount(association, AccountKind.PRO, "Compte Pro");
    save(anyAccount(association, AccountKind.COLLECTION, "A"));
    save(pro);

    assertThat(in(() -> ledger().lockPro(association)).map(LedgerAccount::id)).contains(pro.id());
    assertThat(in(() -> ledger().lockPro(Any.associationId()))).isEmpty();
  }

  @Test
  void money_is_moved_once_however_many_move_it() {
    LedgerAccount account = anyAccount(Any.associationId(), AccountKind.OUTSIDE, "Monde");
    save(account);
    LedgerEntry entry = transfer(account.id(), anyAccountId(), 100, 0);
    LedgerAccount first = load(account.id());
    LedgerAccount second = load(account.id());
    first.post(entry);
    second.post(entry);
    save(first);

    assertStale(() -> ledger().save(second));
    assertThat(load(account.id()).balance()).isEqualTo(new Money(-100));
  }

  @Test
  void an_entry_comes_back_on_both_sides_as_it_was_booked() {
    LedgerEntry entry = transfer(anyAccountId(), anyAccountId(), 12_345, 0);
    change(() -> ledger().book(entry));

    assertThat(in(() -> ledger().entriesOf(entry.postings().get(0).account(), 5)))
        .containsExactly(entry);
    assertThat(in(() -> ledger().entriesOf(entry.postings().get(1).account(), 5)))
        .containsExactly(entry);
    assertThat(in(() -> ledger().entriesOf(anyAccountId(), 5))).isEmpty();
  }

  @Test
  void the_last_entries_come_first_and_no_more_than_asked() {
    AccountId account = anyAccountId();
    LedgerEntry oldest = transfer(account, anyAccountId(), 1, 0);
    LedgerEntry middle = transfer(anyAccountId(), account, 2, 10);
    LedgerEntry newest = transfer(account, anyAccountId(), 3, 20);
    change(() -> ledger().book(middle));
    change(() -> ledger().book(newest));
    change(() -> ledger().book(oldest));

    assertThat(in(() -> ledger().entriesOf(account, 2))).containsExactly(newest, middle);
  }

  private static AccountId anyAccountId() {
    return new AccountId(Any.id());
  }

  private static LedgerAccount anyAccount(
      AssociationId association, AccountKind kind, String name) {
    return LedgerAccount.open(anyAccountId(), association, kind, name);
  }

  private static LedgerEntry transfer(AccountId from, AccountId to, long cents, int second) {
    return LedgerEntry.transfer(
        new EntryId(Any.id()),
        from,
        to,
        new Money(cents),
        "Collecte « Été »",
        Any.MOMENT.plusSeconds(second));
  }

  private void save(LedgerAccount account) {
    change(() -> ledger().save(account));
  }

  private LedgerAccount load(AccountId id) {
    return in(() -> ledger().ofId(id)).orElseThrow();
  }
}
