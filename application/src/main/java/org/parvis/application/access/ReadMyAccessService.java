package org.parvis.application.access;

import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.member.Member;

public final class ReadMyAccessService implements ReadMyAccess {
  private final AccessDesk desk;
  private final Members members;
  private final Mandates mandates;
  private final Associations associations;
  private final Transactions transactions;

  public ReadMyAccessService(
      AccessDesk desk,
      Members members,
      Mandates mandates,
      Associations associations,
      Transactions transactions) {
    this.desk = desk;
    this.members = members;
    this.mandates = mandates;
    this.associations = associations;
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
                .orElseGet(Outcome.SessionOver::new));
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
