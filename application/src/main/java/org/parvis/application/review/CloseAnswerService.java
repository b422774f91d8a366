package org.parvis.application.review;

import java.time.Clock;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;

public final class CloseAnswerService implements CloseAnswer {
  private final ReviewDesk desk;
  private final Transactions transactions;
  private final Clock clock;

  public CloseAnswerService(ReviewDesk desk, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.heldBy(command.session(), command.id())
                .filter(one -> one.kind() == ReviewKind.ANSWER)
                .map(one -> close(command, one))
                .orElseGet(
                    () -> {
                      desk.refuse(
                          command.session(),
                          command.id(),
                          JournalEvent.CASE_DECISION_REFUSED,
                          "not held");
                      return new Outcome.NotHeld();
                    }));
  }

  private Outcome close(Command command, ReviewCase one) {
    if (command.note().isBlank()) {
      desk.refuse(
          command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, "note missing");
      return new Outcome.NoteMissing();
    }
    MemberId reviewer = desk.reviewer(command.session()).orElseThrow();
    one.close(reviewer, command.note().strip(), clock.instant());
    desk.save(one);
    desk.note(one, reviewer, JournalEvent.CASE_ANSWERED);
    return new Outcome.Answered();
  }
}
