package org.parvis.application.verification;

import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.VerificationAttempt;

public final class GiveBirthplaceService implements GiveBirthplace {
  private final AttemptDesk desk;
  private final Settlement settlement;
  private final Transactions transactions;

  public GiveBirthplaceService(AttemptDesk desk, Settlement settlement, Transactions transactions) {
    this.desk = desk;
    this.settlement = settlement;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.openOf(command.session())
                .filter(attempt -> attempt.status() == AttemptStatus.CHECKING)
                .filter(attempt -> attempt.birthplace().isEmpty())
                .map(attempt -> keep(attempt, command))
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "birthplace");
                      return new Outcome.OutOfStep();
                    }));
  }

  private Outcome keep(VerificationAttempt attempt, Command command) {
    attempt.giveBirthplace(command.birthplace());
    desk.note(attempt, JournalEvent.BIRTHPLACE_GIVEN);
    settlement.settleWhenReady(attempt);
    return new Outcome.Given();
  }
}
