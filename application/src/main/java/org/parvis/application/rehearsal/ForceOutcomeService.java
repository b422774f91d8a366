package org.parvis.application.rehearsal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.application.port.ForcedOutcomes;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.Transactions;
import org.parvis.application.verification.Forcing;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.ForcedOutcome;
import org.parvis.domain.verification.RefusalReason;

public final class ForceOutcomeService implements ForceOutcome {
  private final Forcing forcing;
  private final Members members;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;

  public ForceOutcomeService(
      Forcing forcing, Members members, Journal journal, Transactions transactions, Clock clock) {
    this.forcing = forcing;
    this.members = members;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            forcing
                .outcomes()
                .map(outcomes -> force(command, outcomes))
                .orElseGet(() -> refuse("not rehearsing", new Outcome.NotRehearsing())));
  }

  private Outcome refuse(String why, Outcome outcome) {
    journal.append(
        JournalEntry.anonymous(JournalEvent.OUTCOME_FORCING_REFUSED, clock.instant())
            .with("why", why));
    return outcome;
  }

  private Outcome force(Command command, ForcedOutcomes outcomes) {
    Optional<Member> member = members.ofEmail(command.member());
    if (member.isEmpty()) {
      return refuse("unknown member", new Outcome.UnknownMember());
    }
    boolean refusal = command.kind().filter(ForcedOutcome.Kind.REFUSED::equals).isPresent();
    if (refusal && command.reasons().isEmpty()) {
      return refuse("reasons missing", new Outcome.ReasonsMissing());
    }
    Set<RefusalReason> reasons = refusal ? command.reasons() : Set.of();
    MemberId who = member.get().id();
    command
        .kind()
        .map(kind -> new ForcedOutcome(kind, reasons))
        .ifPresentOrElse(outcome -> outcomes.force(who, outcome), () -> outcomes.release(who));
    journal.append(line(who, command.kind(), reasons));
    return new Outcome.Done();
  }

  private JournalEntry line(
      MemberId member, Optional<ForcedOutcome.Kind> kind, Set<RefusalReason> reasons) {
    return JournalEntry.ofSystem(member, JournalEvent.OUTCOME_FORCED, clock.instant())
        .with("outcome", kind.map(Enum::name).orElse("NONE"))
        .with(
            "reasons", reasons.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
  }
}
