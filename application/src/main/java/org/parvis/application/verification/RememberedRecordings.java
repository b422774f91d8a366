package org.parvis.application.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.IdentityChecks;
import org.parvis.application.port.RecordingPrints;
import org.parvis.application.port.Transactions;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RecordingPrint;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Adds to what an engine finds what it cannot know of one attempt alone: whether a recording was
 * seen before, whoever sent it, and whether the movements could be prepared (security.md H1). Both
 * are doubts, for a person to look at.
 */
public final class RememberedRecordings implements IdentityChecks {
  static final String CHALLENGE_DOUBTFUL = "CHALLENGE_DOUBTFUL";

  /** So many are compared frame by frame, however many were ever recorded. */
  private static final int MOST_COMPARED = 50;

  private final IdentityChecks engine;
  private final RecordingPrints prints;
  private final VerificationAttempts attempts;
  private final Transactions transactions;

  public RememberedRecordings(
      IdentityChecks engine,
      RecordingPrints prints,
      VerificationAttempts attempts,
      Transactions transactions) {
    this.engine = engine;
    this.prints = prints;
    this.attempts = attempts;
    this.transactions = transactions;
  }

  @Override
  public CheckAnswer check(CheckRequest request) {
    CheckAnswer answer = engine.check(request);
    if (request.stage() != CheckStage.FULL) {
      return answer;
    }
    return answer.match(
        found -> transactions.inTransaction(() -> completed(request, found)),
        unavailable -> unavailable,
        interrupted -> interrupted);
  }

  @Override
  public Duration longest() {
    return engine.longest();
  }

  private CheckAnswer completed(CheckRequest request, CheckAnswer.Found found) {
    Findings findings = found.findings();
    Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    proofs.addAll(findings.proofs());
    List<String> flags = new ArrayList<>(findings.flags());
    if (found.prints().stream().anyMatch(this::wasSeenBefore)) {
      flags.add(DuplicateDesk.SAME_RECORDING);
    } else if (areAllTold(request, found.prints())) {
      proofs.add(Proof.RECORDINGS_NEW);
    }
    if (wasDoubtfullyAsked(request)) {
      flags.add(CHALLENGE_DOUBTFUL);
    }
    found.prints().forEach(prints::save);
    return new CheckAnswer.Found(
        new Findings(
            findings.reasons(),
            proofs,
            flags,
            findings.advice(),
            findings.read(),
            findings.versions(),
            findings.at()),
        found.prints());
  }

  private boolean wasSeenBefore(RecordingPrint print) {
    return prints.like(print, MOST_COMPARED).stream().anyMatch(print::isNear);
  }

  /** A recording that nothing can be told by may be any other. */
  private static boolean areAllTold(CheckRequest request, List<RecordingPrint> taken) {
    return taken.size() == request.clips().size()
        && taken.stream().allMatch(RecordingPrint::isTelling);
  }

  private boolean wasDoubtfullyAsked(CheckRequest request) {
    return request.clips().stream()
        .findFirst()
        .flatMap(clip -> attempts.ofId(clip.attempt()))
        .filter(VerificationAttempt::isChallengeDoubtful)
        .isPresent();
  }
}
