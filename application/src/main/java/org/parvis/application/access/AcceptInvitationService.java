package org.parvis.application.access;

import org.parvis.application.port.Associations;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.Association;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

public final class AcceptInvitationService implements AcceptInvitation {
  private final AccessDesk desk;
  private final InvitationDesk invitations;
  private final Associations associations;
  private final Digests digests;
  private final Journal journal;
  private final Transactions transactions;

  public AcceptInvitationService(
      AccessDesk desk,
      InvitationDesk invitations,
      Associations associations,
      Digests digests,
      Journal journal,
      Transactions transactions) {
    this.desk = desk;
    this.invitations = invitations;
    this.associations = associations;
    this.digests = digests;
    this.journal = journal;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .map(member -> accept(member, command.token()))
                .orElseGet(() -> refuse(command)));
  }

  private Outcome accept(MemberId member, String token) {
    return invitations
        .accept(member, digests.ofToken(token))
        .flatMap(associations::ofId)
        .<Outcome>map((Association joined) -> new Outcome.Accepted(joined))
        .orElseGet(Outcome.NotUsable::new);
  }

  private Outcome refuse(Command command) {
    journal.append(desk.lineOf(command.session(), JournalEvent.INVITATION_REFUSED));
    return new Outcome.NotUsable();
  }
}
