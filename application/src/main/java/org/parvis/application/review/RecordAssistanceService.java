package org.parvis.application.review;

import java.time.Clock;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;

public final class RecordAssistanceService implements RecordAssistance {
  private final ReviewDesk desk;
  private final Transactions transactions;
  private final Clock clock;

  public RecordAssistanceService(ReviewDesk desk, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.heldBy(command.session(), command.id())
                .filter(one -> one.kind() == ReviewKind.ASSISTANCE)
                .map(one -> record(command, one))
                .orElseGet(
                    () -> {
                      refuse(command, "not held");
                      return new Outcome.NotHeld();
                    }));
  }

  private Outcome record(Command command, ReviewCase one) {
    MemberId reviewer = desk.reviewer(command.session()).orElseThrow();
    return switch (command.act()) {
      case CONTACTED -> {
        boolean already = one.contactedAt().isPresent();
        one.contacted(reviewer, clock.instant());
        if (!already) {
          desk.save(one);
          desk.note(one, reviewer, JournalEvent.ASSISTANCE_CONTACTED);
        }
        yield new Outcome.Recorded();
      }
      case CLOSED -> close(command, one, reviewer);
    };
  }

  private Outcome close(Command command, ReviewCase one, MemberId reviewer) {
    if (command.note().isBlank()) {
      refuse(command, "note missing");
      return new Outcome.NoteMissing();
    }
    one.close(reviewer, command.note().strip(), clock.instant());
    desk.save(one);
    desk.note(one, reviewer, JournalEvent.ASSISTANCE_CLOSED);
    return new Outcome.Recorded();
  }

  private void refuse(Command command, String why) {
    desk.refuse(command.session(), command.id(), JournalEvent.CASE_DECISION_REFUSED, why);
  }
}
