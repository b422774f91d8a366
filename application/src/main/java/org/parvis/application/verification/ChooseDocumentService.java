package org.parvis.application.verification;

import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.VerificationAttempt;

public final class ChooseDocumentService implements ChooseDocument {
  // Which documents are read in this version.
  private static final DocumentChoice SERVED = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");

  private final AttemptDesk desk;
  private final Transactions transactions;

  public ChooseDocumentService(AttemptDesk desk, Transactions transactions) {
    this.desk = desk;
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
    if (!command.choice().equals(SERVED)) {
      desk.append(
          desk.entry(attempt, JournalEvent.STEP_REFUSED)
              .with("step", "document")
              .with("country", command.choice().country()));
      return new Outcome.NotServed();
    }
    if (!attempt.chooseDocument(command.choice())) {
      desk.refuse(command.session(), "document");
      return new Outcome.OutOfStep();
    }
    desk.save(attempt);
    desk.note(attempt, JournalEvent.DOCUMENT_CHOSEN);
    return new Outcome.Chosen();
  }
}
