package org.parvis.application.review;

import java.time.Instant;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** A line of the review queue. */
public record CaseSummary(
    ReviewCaseId id,
    ReviewKind kind,
    Instant dueAt,
    String memberName,
    Instant openedAt,
    boolean mine,
    boolean taken,
    boolean own) {}
