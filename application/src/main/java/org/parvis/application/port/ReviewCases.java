package org.parvis.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;

/** The work of the staff. */
public interface ReviewCases {
  Optional<ReviewCase> ofId(ReviewCaseId id);

  /** The latest case of this kind about an attempt. */
  Optional<ReviewCase> ofAttempt(AttemptId attempt, ReviewKind kind);

  /** The member's open request for help; there is at most one. */
  Optional<ReviewCase> openAssistanceOf(MemberId member);

  /** Open cases, those due first, at most this many. */
  List<ReviewCase> openByDueDate(int most);

  /** How many open cases were due before now. */
  long overdue(Instant now);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded, or when its member has
   *     another open request for help by now
   */
  void save(ReviewCase reviewCase);
}
