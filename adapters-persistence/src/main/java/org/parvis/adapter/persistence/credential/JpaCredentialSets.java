package org.parvis.adapter.persistence.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.CredentialSets;
import org.parvis.domain.credential.CredentialSet;
import org.parvis.domain.member.MemberId;

@Singleton
final class JpaCredentialSets implements CredentialSets {
  private final Rows rows;

  @Inject
  JpaCredentialSets(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<CredentialSet> ofMember(MemberId member) {
    return rows.find(CredentialSetRow.class, member.value()).map(JpaCredentialSets::restored);
  }

  @Override
  public Optional<CredentialSet> lock(MemberId member) {
    return rows.lock(CredentialSetRow.class, member.value()).map(JpaCredentialSets::restored);
  }

  @Override
  public void save(CredentialSet credentials) {
    CredentialSet.Snapshot snapshot = credentials.snapshot();
    rows.save(
        CredentialSetRow.class,
        snapshot.member().value(),
        snapshot.version(),
        snapshot,
        CredentialSetRow::new);
  }

  private static CredentialSet restored(CredentialSetRow row) {
    return CredentialSet.restore(row.snapshot());
  }
}
