package org.parvis.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Mandates;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Invitation;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.access.MandateId;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;

/**
 * Turns invitations into mandates: for a member who opens an account with one, and for a member who
 * accepts one later. Called inside a transaction.
 */
public final class InvitationDesk {
  private final Invitations invitations;
  private final Mandates mandates;
  private final Identifiers identifiers;
  private final Journal journal;
  private final Clock clock;

  public InvitationDesk(
      Invitations invitations,
      Mandates mandates,
      Identifiers identifiers,
      Journal journal,
      Clock clock) {
    this.invitations = invitations;
    this.mandates = mandates;
    this.identifiers = identifiers;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Uses an invitation once and grants its mandate. A member who has one on that association
   * already keeps it, and the invitation is not used.
   *
   * @return the association, or nothing when the invitation cannot be used
   */
  public Optional<AssociationId> accept(MemberId member, Bytes tokenDigest) {
    Instant now = clock.instant();
    Optional<Invitation> usable =
        invitations.ofTokenDigest(tokenDigest).filter(one -> one.isUsableAt(now));
    if (usable.isEmpty()) {
      journal.append(JournalEntry.by(member, JournalEvent.INVITATION_REFUSED, now));
      return Optional.empty();
    }
    Invitation invitation = usable.get();
    boolean alreadyMandated =
        mandates.inForceOf(member).stream()
            .anyMatch(mandate -> mandate.association().equals(invitation.association()));
    if (!alreadyMandated) {
      grant(member, invitation, now);
    }
    return Optional.of(invitation.association());
  }

  private void grant(MemberId member, Invitation invitation, Instant now) {
    invitation.accept(now);
    invitations.save(invitation);
    mandates.save(
        Mandate.grant(
            new MandateId(identifiers.next()),
            member,
            invitation.association(),
            invitation.rights(),
            now));
    journal.append(
        JournalEntry.by(member, JournalEvent.INVITATION_ACCEPTED, now)
            .with("association", invitation.association().value().toString()));
  }
}
