package org.parvis.application.access;

import java.util.List;
import java.util.Optional;
import org.parvis.application.port.Associations;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.Association;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.member.MemberId;

public final class ListMyAssociationsService implements ListMyAssociations {
  private final AccessDesk desk;
  private final Mandates mandates;
  private final Associations associations;
  private final Transactions transactions;

  public ListMyAssociationsService(
      AccessDesk desk, Mandates mandates, Associations associations, Transactions transactions) {
    this.desk = desk;
    this.mandates = mandates;
    this.associations = associations;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            new Outcome.Listed(
                desk.memberOf(command.session()).map(this::associationsOf).orElse(List.of())));
  }

  private List<Association> associationsOf(MemberId member) {
    return mandates.inForceOf(member).stream()
        .map(Mandate::association)
        .distinct()
        .map(associations::ofId)
        .flatMap(Optional::stream)
        .toList();
  }
}
