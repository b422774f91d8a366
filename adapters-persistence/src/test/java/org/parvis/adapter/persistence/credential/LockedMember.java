package org.parvis.adapter.persistence.credential;

import org.parvis.adapter.persistence.local.Database;
import org.parvis.application.contract.Any;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.credential.SecretDigest;
import org.parvis.domain.member.MemberId;

/** A member in a database, whose lock makes transactions wait for each other as in the product. */
public final class LockedMember {
  private final JpaCredentialSets store;
  private final MemberId id = Any.memberId();

  private LockedMember(Database database) {
    this.store = new JpaCredentialSets(database.rows());
  }

  public static LockedMember in(Database database) {
    LockedMember member = new LockedMember(database);
    database
        .transactions()
        .inTransaction(
            () -> {
              member.store.save(
                  CredentialSet.open(member.id, new SecretDigest("$argon2id$v=19$password")));
              return true;
            });
    return member;
  }

  public MemberId id() {
    return id;
  }

  /** Waits for whoever holds it; inside a transaction, until its end. */
  public void lock() {
    if (store.lock(id).isEmpty()) {
      throw new IllegalStateException("the member is gone");
    }
  }
}
