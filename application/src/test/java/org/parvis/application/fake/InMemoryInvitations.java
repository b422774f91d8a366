package org.parvis.application.fake;

import java.util.Optional;
import org.parvis.application.port.Invitations;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.InvitationId;
import org.parvis.domain.shared.Bytes;

/** Invitations in memory. */
public final class InMemoryInvitations implements Invitations {

  private final Shelf<InvitationId, Invitation.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<Invitation> ofTokenDigest(Bytes tokenDigest) {
    return shelf.all().stream()
        .filter(invitation -> invitation.tokenDigest().equals(tokenDigest))
        .findFirst()
        .map(Invitation::restore);
  }

  @Override
  public void save(Invitation invitation) {
    shelf.put(invitation.id(), invitation.snapshot());
  }
}
