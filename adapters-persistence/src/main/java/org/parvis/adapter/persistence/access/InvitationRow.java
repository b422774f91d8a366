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
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;
import org.parvis.domain.shared.Bytes;

@Entity
@Table(name = "invitation")
class InvitationRow implements StoredRow<Invitation.Snapshot> {
  @Id private UUID id;

  @Column(name = "token_digest")
  private Bytes tokenDigest;

  private UUID association;
  private String rights;

  @Column(name = "uses_left")
  private int usesLeft;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Version private long version;

  protected InvitationRow() {}

  @Override
  public void apply(Invitation.Snapshot snapshot) {
    id = snapshot.id().value();
    tokenDigest = snapshot.tokenDigest();
    association = snapshot.association().value();
    rights = JsonText.ofNames(snapshot.rights()).toString();
    usesLeft = snapshot.usesLeft();
    expiresAt = snapshot.expiresAt();
  }

  @Override
  public Invitation.Snapshot snapshot() {
    return new Invitation.Snapshot(
        new InvitationId(id),
        tokenDigest,
        new AssociationId(association),
        JsonText.names(JsonText.readArray(rights), AccessRight.class),
        usesLeft,
        expiresAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
