package org.parvis.application.verification;

import java.time.Clock;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.DecisionPolicy;
import org.parvis.domain.verification.VerificationAttempt;

/** Lets an attempt leave CHECKING once findings and place of birth are both there. */
public final class Settlement {
  private final VerificationAttempts attempts;
  private final DecisionPolicy policy;
  private final DecisionDesk decisions;
  private final ControlDesk controls;
  private final Clock clock;

  public Settlement(
      VerificationAttempts attempts,
      DecisionPolicy policy,
      DecisionDesk decisions,
      ControlDesk controls,
      Clock clock) {
    this.attempts = attempts;
    this.policy = policy;
    this.decisions = decisions;
    this.controls = controls;
    this.clock = clock;
  }

  /** Stores the attempt, and what follows from its findings when nothing is missing any more. */
  void settleWhenReady(VerificationAttempt attempt) {
    if (!attempt.isReadyToSettle()) {
      attempts.save(attempt);
      return;
    }
    attempt.settle(policy, clock.instant());
    if (attempt.status() == AttemptStatus.UNDER_REVIEW) {
      decisions.passOn(attempt);
    } else {
      decisions.apply(attempt);
      controls.sample(attempt);
    }
  }
}
