package org.parvis.application.rehearsal;

import java.util.Comparator;
import java.util.List;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.verification.Forcing;

public final class ListForcedOutcomesService implements ListForcedOutcomes {
  private final Forcing forcing;
  private final Members members;
  private final Transactions transactions;

  public ListForcedOutcomesService(Forcing forcing, Members members, Transactions transactions) {
    this.forcing = forcing;
    this.members = members;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> new Outcome.Listed(forcing.outcomes().map(this::lines).orElse(List.of())));
  }

  private List<Line> lines(ForcedOutcomes outcomes) {
    return outcomes.all().entrySet().stream()
        .flatMap(
            one ->
                members
                    .ofId(one.getKey())
                    .map(member -> new Line(member.email(), one.getValue()))
                    .stream())
        .sorted(Comparator.comparing(line -> line.member().value()))
        .toList();
  }
}
