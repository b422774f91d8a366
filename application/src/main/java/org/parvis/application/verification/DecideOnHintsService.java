package org.parvis.application.verification;

import java.util.List;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.DocumentCheck;
import org.parvis.domain.verification.VerificationAttempt;

public final class DecideOnHintsService implements DecideOnHints {
  private final AttemptDesk desk;
  private final ClipDesk clips;
  private final Transactions transactions;

  private record Result(Outcome outcome, List<ClipId> dropped) {}

  public DecideOnHintsService(AttemptDesk desk, ClipDesk clips, Transactions transactions) {
    this.desk = desk;
    this.clips = clips;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    Result result =
        transactions.inTransaction(
            () ->
                desk.openOf(command.session())
                    .filter(attempt -> attempt.status() == AttemptStatus.DOCUMENT_CHOSEN)
                    .filter(attempt -> attempt.documentCheck() == DocumentCheck.BETTER_AGAIN)
                    .map(attempt -> decide(attempt, command.again()))
                    .orElseGet(
                        () -> {
                          desk.refuse(command.session(), "hints");
                          return new Result(new Outcome.OutOfStep(), List.of());
                        }));
    clips.erase(result.dropped());
    return result.outcome();
  }

  private Result decide(VerificationAttempt attempt, boolean again) {
    List<ClipId> dropped = List.of();
    if (again) {
      dropped = attempt.filmDocumentAgain();
      clips.discard(dropped);
      desk.note(attempt, JournalEvent.CLIP_DISCARDED);
    } else {
      attempt.keepDocument();
      desk.append(
          desk.entry(attempt, JournalEvent.CHECK_DONE).with("member", "keeps the document"));
    }
    desk.save(attempt);
    return new Result(new Outcome.Done(), dropped);
  }
}
