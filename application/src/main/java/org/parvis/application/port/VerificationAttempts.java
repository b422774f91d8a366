package org.parvis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.VerificationAttempt;

/** Attempts at verification; a member has at most one that is open. */
public interface VerificationAttempts {
  Optional<VerificationAttempt> ofId(AttemptId id);

  /** The member's attempt that was started last. */
  Optional<VerificationAttempt> latestOf(MemberId member);

  /** When the member's attempts were submitted, in any order. */
  List<Instant> submissionsOf(MemberId member);

  /** Open attempts that were started before a moment, at most a hundred. */
  List<AttemptId> openStartedBefore(Instant moment);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded, or when the member has
   *     another open attempt by now
   */
  void save(VerificationAttempt attempt);
}
