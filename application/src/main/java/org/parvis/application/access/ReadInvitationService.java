package org.parvis.application.access;

import java.time.Clock;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;

public final class ReadInvitationService implements ReadInvitation {
  private final Invitations invitations;
  private final Associations associations;
  private final Digests digests;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ReadInvitationService(
      Invitations invitations,
      Associations associations,
      Digests digests,
      Journal journal,
      Transactions transactions,
      Clock clock) {
    this.invitations = invitations;
    this.associations = associations;
    this.digests = digests;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            invitations
                .ofTokenDigest(digests.ofToken(command.token()))
                .filter(invitation -> invitation.isUsableAt(clock.instant()))
                .flatMap(
                    invitation ->
                        associations
                            .ofId(invitation.association())
                            .<Outcome>map(
                                association ->
                                    new Outcome.Usable(association, invitation.rights())))
                .orElseGet(this::refuse));
  }

  private Outcome refuse() {
    journal.append(JournalEntry.anonymous(JournalEvent.INVITATION_REFUSED, clock.instant()));
    return new Outcome.NotUsable();
  }
}
