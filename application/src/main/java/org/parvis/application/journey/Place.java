package org.parvis.application.journey;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.Feature;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.RequiredAction;

/**
 * Where a member is.
 *
 * @param next the first step that is not done
 * @param access the step on the way to the banking area, PRO_ACCOUNT when it is open
 * @param verification the step of the verification
 * @param action the "Action requise"
 * @param wish what the member came for
 * @param attempt the latest attempt
 * @param hints what filming the document again would mend
 * @param refusal why the latest attempt was refused, fraud codes replaced by one neutral code for
 *     the member
 * @param answerDueAt until when we come back after a refusal
 * @param submittedAt when the recordings went off
 */
public record Place(
    JourneyStep next,
    JourneyStep access,
    JourneyStep verification,
    IdentityStatus identity,
    RequiredAction action,
    Optional<Feature> wish,
    Optional<AttemptId> attempt,
    Set<RefusalReason> hints,
    Set<RefusalReason> refusal,
    Optional<Instant> answerDueAt,
    Optional<Instant> submittedAt) {
  public Place {
    hints = Set.copyOf(hints);
    refusal = Set.copyOf(refusal);
  }
}
