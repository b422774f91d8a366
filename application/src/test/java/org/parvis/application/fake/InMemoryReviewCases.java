package org.parvis.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** Review cases in memory. */
public final class InMemoryReviewCases implements ReviewCases {

  private final Shelf<ReviewCaseId, ReviewCase.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<ReviewCase> ofId(ReviewCaseId id) {
    return shelf.get(id).map(ReviewCase::restore);
  }

  @Override
  public Optional<ReviewCase> ofAttempt(AttemptId attempt, ReviewKind kind) {
    return shelf.all().stream()
        .filter(review -> attempt.equals(review.attempt()) && review.kind() == kind)
        .reduce((a, b) -> b.openedAt().isBefore(a.openedAt()) ? a : b)
        .map(ReviewCase::restore);
  }

  @Override
  public Optional<ReviewCase> openAssistanceOf(MemberId member) {
    return openAssistance(member).findFirst().map(ReviewCase::restore);
  }

  private Stream<ReviewCase.Snapshot> openAssistance(MemberId member) {
    return shelf.all().stream()
        .filter(review -> review.kind() == ReviewKind.ASSISTANCE && review.closedAt() == null)
        .filter(review -> review.subject().equals(member));
  }

  @Override
  public List<ReviewCase> openByDueDate(int most) {
    return shelf.all().stream()
        .filter(review -> review.closedAt() == null)
        .sorted(Comparator.comparing(ReviewCase.Snapshot::dueAt))
        .limit(most)
        .map(ReviewCase::restore)
        .toList();
  }

  @Override
  public long overdue(Instant now) {
    return shelf.all().stream()
        .filter(review -> review.closedAt() == null && review.dueAt().isBefore(now))
        .count();
  }

  @Override
  public void save(ReviewCase reviewCase) {
    boolean another =
        openAssistance(reviewCase.subject()).anyMatch(open -> !open.id().equals(reviewCase.id()));
    if (another && reviewCase.kind() == ReviewKind.ASSISTANCE && !reviewCase.isClosed()) {
      throw new StaleAggregateException("the member has another open request for help");
    }
    shelf.put(reviewCase.id(), reviewCase.snapshot());
  }

  /** All cases as they lie at rest. */
  public List<ReviewCase.Snapshot> atRest() {
    return shelf.all();
  }
}
