package org.parvis.application.access;

import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;

public final class ReadMyAccessService implements ReadMyAccess {
  private final AccessDesk desk;
  private final Members members;
  private final Mandates mandates;
  private final Associations associations;
  private final Journal journal;
  private final Transactions transactions;

  public ReadMyAccessService(
      AccessDesk desk,
      Members members,
      Mandates mandates,
      Associations associations,
      Journal journal,
      Transactions transactions) {
    this.desk = desk;
    this.members = members;
    this.mandates = mandates;
    this.associations = associations;
    this.journal = journal;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .filter(command.member()::equals)
                .flatMap(members::ofId)
                .map(member -> read(command, member))
                .orElseGet(() -> refuse(command)));
  }

  // A token outlives its session; whoever presents one then is worth a line (security.md E7).
  private Outcome refuse(Command command) {
    journal.append(
        desk.lineOf(command.session(), JournalEvent.ACCESS_REFUSED).with("what", "my access"));
    return new Outcome.SessionOver();
  }

  private Outcome read(Command command, Member member) {
    List<AssociationAccess> all =
        mandates.inForceOf(member.id()).stream()
            .map(Mandate::association)
            .distinct()
            .map(associations::ofId)
            .flatMap(Optional::stream)
            .map(
                association ->
                    new AssociationAccess(
                        association, desk.decideAll(command.session(), association.id())))
            .toList();
    return new Outcome.Read(member.identity(), all);
  }
}
