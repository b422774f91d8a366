package org.parvis.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.application.port.ReviewCases;
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
        .filter(review -> review.attempt().equals(attempt) && review.kind() == kind)
        .reduce((a, b) -> b.openedAt().isBefore(a.openedAt()) ? a : b)
        .map(ReviewCase::restore);
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
  public void save(ReviewCase reviewCase) {
    shelf.put(reviewCase.id(), reviewCase.snapshot());
  }

  /** All cases as they lie at rest. */
  public List<ReviewCase.Snapshot> atRest() {
    return shelf.all();
  }
}
