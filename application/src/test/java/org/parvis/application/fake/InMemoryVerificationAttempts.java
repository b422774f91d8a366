package org.parvis.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.VerificationAttempt;

/** Verification attempts in memory. */
public final class InMemoryVerificationAttempts implements VerificationAttempts {

  private static final int MOST = 100;

  private final Shelf<AttemptId, VerificationAttempt.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<VerificationAttempt> ofId(AttemptId id) {
    return shelf.get(id).map(VerificationAttempt::restore);
  }

  @Override
  public Optional<VerificationAttempt> latestOf(MemberId member) {
    return shelf.all().stream()
        .filter(attempt -> attempt.member().equals(member))
        .reduce((a, b) -> b.startedAt().isBefore(a.startedAt()) ? a : b)
        .map(VerificationAttempt::restore);
  }

  @Override
  public List<Instant> submissionsOf(MemberId member) {
    return shelf.all().stream()
        .filter(attempt -> attempt.member().equals(member))
        .map(VerificationAttempt.Snapshot::submittedAt)
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public List<AttemptId> openStartedBefore(Instant moment) {
    return shelf.all().stream()
        .filter(attempt -> attempt.status().isOpen() && attempt.startedAt().isBefore(moment))
        .sorted(Comparator.comparing(VerificationAttempt.Snapshot::startedAt))
        .limit(MOST)
        .map(VerificationAttempt.Snapshot::id)
        .toList();
  }

  @Override
  public void save(VerificationAttempt attempt) {
    boolean anotherIsOpen =
        shelf.all().stream()
            .anyMatch(
                other ->
                    other.member().equals(attempt.member())
                        && !other.id().equals(attempt.id())
                        && other.status().isOpen());
    if (attempt.status().isOpen() && anotherIsOpen) {
      throw new StaleAggregateException("the member has another open attempt");
    }
    shelf.put(attempt.id(), attempt.snapshot());
  }

  /** All attempts as they lie at rest. */
  public List<VerificationAttempt.Snapshot> atRest() {
    return shelf.all();
  }
}
