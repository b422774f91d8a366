package org.parvis.adapter.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.member.MemberId;

@Entity
@Table(name = "mandate")
class MandateRow implements StoredRow<Mandate.Snapshot> {
  @Id private UUID id;
  private UUID member;
  private UUID association;
  private String rights;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private long version;

  protected MandateRow() {}

  @Override
  public void apply(Mandate.Snapshot snapshot) {
    id = snapshot.id().value();
    member = snapshot.member().value();
    association = snapshot.association().value();
    rights = JsonText.ofNames(snapshot.rights()).toString();
    grantedAt = snapshot.grantedAt();
    revokedAt = snapshot.revokedAt();
  }

  @Override
  public Mandate.Snapshot snapshot() {
    return new Mandate.Snapshot(
        new MandateId(id),
        new MemberId(member),
        new AssociationId(association),
        JsonText.names(JsonText.readArray(rights), AccessRight.class),
        grantedAt,
        revokedAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
