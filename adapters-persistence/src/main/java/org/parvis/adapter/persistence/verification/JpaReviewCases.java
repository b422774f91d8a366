package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.ReviewCases;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

@Singleton
final class JpaReviewCases implements ReviewCases {
  private final Rows rows;

  @Inject
  JpaReviewCases(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<ReviewCase> ofId(ReviewCaseId id) {
    return rows.find(ReviewCaseRow.class, id.value()).map(JpaReviewCases::restored);
  }

  @Override
  public Optional<ReviewCase> ofAttempt(AttemptId attempt, ReviewKind kind) {
    return Rows.first(
            rows.query(
                    "select r from ReviewCaseRow r where r.attempt = :attempt and r.kind = :kind"
                        + " order by r.openedAt desc, r.ordinal desc",
                    ReviewCaseRow.class)
                .setParameter("attempt", attempt.value())
                .setParameter("kind", kind))
        .map(JpaReviewCases::restored);
  }

  @Override
  public Optional<ReviewCase> openAssistanceOf(MemberId member) {
    return Rows.first(
            rows.query(
                    "select r from ReviewCaseRow r where r.openAssistanceOf = :member",
                    ReviewCaseRow.class)
                .setParameter("member", member.value()))
        .map(JpaReviewCases::restored);
  }

  @Override
  public List<ReviewCase> openByDueDate(int most) {
    return rows.query(
            "select r from ReviewCaseRow r where r.closedAt is null order by r.dueAt, r.ordinal",
            ReviewCaseRow.class)
        .setMaxResults(most)
        .getResultStream()
        .map(JpaReviewCases::restored)
        .toList();
  }

  @Override
  public long overdue(Instant now) {
    return rows.query(
            "select count(r) from ReviewCaseRow r where r.closedAt is null and r.dueAt < :now",
            Long.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  @Override
  public void save(ReviewCase reviewCase) {
    ReviewCase.Snapshot snapshot = reviewCase.snapshot();
    rows.save(
        ReviewCaseRow.class,
        snapshot.id().value(),
        snapshot.version(),
        snapshot,
        ReviewCaseRow::new);
  }

  private static ReviewCase restored(ReviewCaseRow row) {
    return ReviewCase.restore(row.snapshot());
  }
}
