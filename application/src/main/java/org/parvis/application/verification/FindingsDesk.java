package org.parvis.application.verification;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.ReasonFamily;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

/** Takes what the engine found, adds what it cannot know, and lets follow what follows. */
public final class FindingsDesk {
  private final VerificationAttempts attempts;
  private final AttemptDesk desk;
  private final DuplicateDesk duplicates;
  private final Forcing forcing;
  private final Settlement settlement;
  private final ControlDesk controls;
  private final Clock clock;

  public FindingsDesk(
      VerificationAttempts attempts,
      AttemptDesk desk,
      DuplicateDesk duplicates,
      Forcing forcing,
      Settlement settlement,
      ControlDesk controls,
      Clock clock) {
    this.attempts = attempts;
    this.desk = desk;
    this.duplicates = duplicates;
    this.forcing = forcing;
    this.settlement = settlement;
    this.controls = controls;
    this.clock = clock;
  }

  /** Stores what an attempt's check came to. Called inside a transaction. */
  void keep(VerificationAttempt attempt, CheckStage stage, Findings found) {
    switch (stage) {
      case ARRIVAL -> {
        note(attempt, stage, found);
        attempt.documentChecked(mendable(found));
        desk.save(attempt);
      }
      case FULL -> {
        Findings whole = forcing.bend(attempt.member(), duplicates.compare(attempt, found));
        note(attempt, stage, whole);
        attempt.found(whole);
        settlement.settleWhenReady(attempt);
        duplicates.othersOf(attempt).stream()
            .map(Mark::attempt)
            .distinct()
            .flatMap(other -> attempts.ofId(other).stream())
            .forEach(controls::doubt);
      }
    }
  }

  private void note(VerificationAttempt attempt, CheckStage stage, Findings findings) {
    JournalEntry line =
        JournalEntry.ofSystem(attempt.member(), JournalEvent.CHECK_DONE, clock.instant())
            .with("attempt", attempt.id().value().toString())
            .with("stage", stage.name())
            .with("reasons", Integer.toString(findings.reasons().size()))
            .with("flags", Integer.toString(findings.flags().size()));
    desk.append(findings.isForced() ? line.with("forced", "true") : line);
  }

  // What filming again would mend; the rest is for the decision.
  private static Set<RefusalReason> mendable(Findings findings) {
    return findings.reasons().stream()
        .filter(
            reason ->
                reason.family() == ReasonFamily.CAPTURE || reason == RefusalReason.MRZ_UNREADABLE)
        .collect(Collectors.toUnmodifiableSet());
  }
}
