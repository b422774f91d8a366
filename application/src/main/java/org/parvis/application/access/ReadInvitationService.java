package org.parvis.application.access;

import java.time.Clock;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Invitations;
import org.parvis.application.port.Transactions;

public final class ReadInvitationService implements ReadInvitation {
  private final Invitations invitations;
  private final Associations associations;
  private final Digests digests;
  private final Transactions transactions;
  private final Clock clock;

  public ReadInvitationService(
      Invitations invitations,
      Associations associations,
      Digests digests,
      Transactions transactions,
      Clock clock) {
    this.invitations = invitations;
    this.associations = associations;
    this.digests = digests;
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
                .orElseGet(Outcome.NotUsable::new));
  }
}
