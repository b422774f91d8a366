package org.parvis.application.review;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.port.Transactions;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ReviewCase;

public final class ClaimCaseService implements ClaimCase {
  private final ReviewDesk desk;
  private final Transactions transactions;
  private final Clock clock;

  public ClaimCaseService(ReviewDesk desk, Transactions transactions, Clock clock) {
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> claim(command));
  }

  private Outcome claim(Command command) {
    Optional<MemberId> reviewer = desk.reviewer(command.session());
    if (reviewer.isEmpty()) {
      return refuse(command, StaffRefusal.NOT_STAFF);
    }
    return desk.find(command.id())
        .map(one -> claim(command, one, reviewer.get()))
        .orElseGet(Outcome.Gone::new);
  }

  private Outcome claim(Command command, ReviewCase one, MemberId reviewer) {
    Optional<StaffRefusal> refusal = desk.refusal(command.session(), one);
    if (refusal.isPresent()) {
      return refuse(command, refusal.get());
    }
    boolean heldAlready = one.isHeldBy(reviewer);
    return switch (one.claim(reviewer, clock.instant())) {
      case CLAIMED -> {
        if (!heldAlready) {
          desk.save(one);
          desk.note(one, reviewer, JournalEvent.CASE_CLAIMED);
        }
        yield new Outcome.Claimed();
      }
      case TAKEN_BY_ANOTHER -> {
        desk.refuse(command.session(), command.id(), JournalEvent.CASE_CLAIM_REFUSED, "taken");
        yield new Outcome.TakenByAnother();
      }
      case OWN_FILE -> refuse(command, StaffRefusal.OWN_FILE);
      case CLOSED -> new Outcome.Gone();
    };
  }

  private Outcome refuse(Command command, StaffRefusal why) {
    desk.refuse(command.session(), command.id(), JournalEvent.CASE_CLAIM_REFUSED, why.name());
    return new Outcome.NotAllowed(why);
  }
}
