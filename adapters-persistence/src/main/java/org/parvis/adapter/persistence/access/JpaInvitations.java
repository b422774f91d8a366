package org.parvis.adapter.persistence.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Invitations;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.shared.Bytes;

@Singleton
final class JpaInvitations implements Invitations {
  private final Rows rows;

  @Inject
  JpaInvitations(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Invitation> ofTokenDigest(Bytes tokenDigest) {
    return Rows.first(
            rows.query(
                    "select r from InvitationRow r where r.tokenDigest = :digest",
                    InvitationRow.class)
                .setParameter("digest", tokenDigest))
        .map(JpaInvitations::restored);
  }

  @Override
  public void save(Invitation invitation) {
    Invitation.Snapshot snapshot = invitation.snapshot();
    rows.save(
        InvitationRow.class,
        snapshot.id().value(),
        snapshot.version(),
        snapshot,
        InvitationRow::new);
  }

  private static Invitation restored(InvitationRow row) {
    return Invitation.restore(row.snapshot());
  }
}
