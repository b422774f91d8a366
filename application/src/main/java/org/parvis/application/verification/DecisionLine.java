package org.parvis.application.verification;

import java.util.stream.Collectors;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.VerificationAttempt;

/** A decision as the journal tells it: who, why, and whether a rehearsal forced it. */
final class DecisionLine {
  private DecisionLine() {}

  static JournalEntry of(VerificationAttempt attempt, Decision decision, JournalEvent event) {
    JournalEntry line =
        decision
            .reviewer()
            .map(who -> JournalEntry.about(attempt.member(), who, event, decision.at()))
            .orElseGet(() -> JournalEntry.ofSystem(attempt.member(), event, decision.at()))
            .with("attempt", attempt.id().value().toString())
            .with(
                "reasons",
                decision.reasons().stream()
                    .sorted()
                    .map(Enum::name)
                    .collect(Collectors.joining(",")));
    return marked(attempt, line);
  }

  /** The line, marked where the findings behind it were forced. */
  static JournalEntry marked(VerificationAttempt attempt, JournalEntry line) {
    return attempt.findings().filter(Findings::isForced).isPresent()
        ? line.with("forced", "true")
        : line;
  }
}
