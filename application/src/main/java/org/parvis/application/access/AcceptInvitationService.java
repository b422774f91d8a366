package org.parvis.application.access;

import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.Association;

public final class AcceptInvitationService implements AcceptInvitation {
  private final AccessDesk desk;
  private final InvitationDesk invitations;
  private final Associations associations;
  private final Digests digests;
  private final Transactions transactions;

  public AcceptInvitationService(
      AccessDesk desk,
      InvitationDesk invitations,
      Associations associations,
      Digests digests,
      Transactions transactions) {
    this.desk = desk;
    this.invitations = invitations;
    this.associations = associations;
    this.digests = digests;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .flatMap(member -> invitations.accept(member, digests.ofToken(command.token())))
                .flatMap(associations::ofId)
                .<Outcome>map((Association joined) -> new Outcome.Accepted(joined))
                .orElseGet(Outcome.NotUsable::new));
  }
}
