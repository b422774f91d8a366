package org.parvis.application.port;

import java.util.List;
import java.util.Optional;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.banking.AccountId;
import org.parvis.domain.banking.LedgerAccount;
import org.parvis.domain.banking.LedgerEntry;

/** Accounts and the entries that move money between them. */
public interface Ledger {
  Optional<LedgerAccount> ofId(AccountId id);

  /** The accounts of an association, by kind and name. */
  List<LedgerAccount> ofAssociation(AssociationId association);

  /**
   * The account of an association, and nobody else can lock it before this transaction ends: what
   * is promised from its balance side by side is promised one after the other.
   */
  Optional<LedgerAccount> lockPro(AssociationId association);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(LedgerAccount account);

  /** Books an entry; it never changes afterwards. */
  void book(LedgerEntry entry);

  /** The last entries that touch an account, newest first, at most this many. */
  List<LedgerEntry> entriesOf(AccountId account, int most);
}
