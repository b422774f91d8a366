package org.parvis.application.verification;

import java.time.Clock;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.ReviewCases;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewClock;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/** Opens cases about attempts. Called inside a transaction. */
public final class CaseDesk {
  private final ReviewCases cases;
  private final ReviewClock reviewClock;
  private final Identifiers identifiers;
  private final Clock clock;

  public CaseDesk(
      ReviewCases cases, ReviewClock reviewClock, Identifiers identifiers, Clock clock) {
    this.cases = cases;
    this.reviewClock = reviewClock;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  ReviewCase open(VerificationAttempt attempt, ReviewKind kind) {
    ReviewCase opened =
        ReviewCase.open(
            new ReviewCaseId(identifiers.next()),
            attempt.id(),
            attempt.member(),
            kind,
            reviewClock,
            clock.instant());
    cases.save(opened);
    return opened;
  }
}
