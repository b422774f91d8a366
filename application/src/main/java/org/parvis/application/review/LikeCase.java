package org.parvis.application.review;

import java.time.Instant;
import java.util.Optional;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.MarkKind;
import org.parvis.domain.verification.ReviewCaseId;

/**
 * Another attempt that showed the same.
 *
 * @param what they have in common
 * @param own whether it is of the same member
 * @param memberName of the other member
 * @param status what the other attempt came to
 * @param at when it showed it
 * @param open the open case about it, if there is one
 */
public record LikeCase(
    MarkKind what,
    boolean own,
    String memberName,
    AttemptStatus status,
    Instant at,
    Optional<ReviewCaseId> open) {}
