package org.parvis.application.verification;

import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.Transactions;
import org.parvis.domain.verification.ReviewCase;

public final class ReadMyAssistanceService implements ReadMyAssistance {
  private final AttemptDesk desk;
  private final ReviewCases cases;
  private final Transactions transactions;

  public ReadMyAssistanceService(AttemptDesk desk, ReviewCases cases, Transactions transactions) {
    this.desk = desk;
    this.cases = cases;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .flatMap(cases::openAssistanceOf)
                .map(ReadMyAssistanceService::told)
                .orElseGet(Outcome.None::new));
  }

  private static Outcome told(ReviewCase open) {
    return new Outcome.Open(
        open.assistance().orElseThrow(),
        open.snapshot().openedAt(),
        open.dueAt(),
        open.contactedAt());
  }
}
