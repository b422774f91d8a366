package org.parvis.domain.verification;

import java.time.Duration;
import java.time.Instant;

/**
 * The promises of time that both sides see.
 *
 * @param decisionWithin from the submission to a person's decision, and from the policy's to its
 *     control
 * @param answerWithin from a refusal, or a request for help, to our answer; 72 hours as the member
 *     is told (security.md H6)
 */
public record ReviewClock(Duration decisionWithin, Duration answerWithin) {
  public Instant dueAt(ReviewKind kind, Instant from) {
    return switch (kind) {
      case DECISION, CONTROL -> from.plus(decisionWithin);
      case ANSWER, ASSISTANCE -> from.plus(answerWithin);
    };
  }
}
