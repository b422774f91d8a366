package org.parvis.application.verification;

import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.AcceptedDocuments;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.VerificationAttempt;

public final class ChooseDocumentService implements ChooseDocument {
  private final AttemptDesk desk;
  private final AcceptedDocuments accepted;
  private final Transactions transactions;

  public ChooseDocumentService(
      AttemptDesk desk, AcceptedDocuments accepted, Transactions transactions) {
    this.desk = desk;
    this.accepted = accepted;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.openOf(command.session())
                .filter(attempt -> attempt.status().mayBecome(AttemptStatus.DOCUMENT_CHOSEN))
                .map(attempt -> choose(attempt, command))
                .orElseGet(
                    () -> {
                      desk.refuse(command.session(), "document");
                      return new Outcome.OutOfStep();
                    }));
  }

  private Outcome choose(VerificationAttempt attempt, Command command) {
    if (!accepted.accept(command.choice())) {
      desk.append(
          desk.entry(attempt, JournalEvent.STEP_REFUSED)
              .with("step", "document")
              .with("country", command.choice().country())
              .with("kind", command.choice().kind().name()));
      return new Outcome.NotServed();
    }
    if (!attempt.chooseDocument(command.choice())) {
      desk.refuse(command.session(), "document");
      return new Outcome.OutOfStep();
    }
    desk.save(attempt);
    desk.append(
        desk.entry(attempt, JournalEvent.DOCUMENT_CHOSEN)
            .with("kind", command.choice().kind().name())
            .with("country", command.choice().country())
            .with("list", accepted.version()));
    return new Outcome.Chosen();
  }
}
