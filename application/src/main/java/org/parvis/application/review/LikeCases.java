package org.parvis.application.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.application.verification.DuplicateDesk;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/** Finds the cases of attempts that showed the same, as they stand now. */
public final class LikeCases {
  private final DuplicateDesk duplicates;
  private final VerificationAttempts attempts;
  private final Members members;
  private final ReviewCases cases;

  public LikeCases(
      DuplicateDesk duplicates, VerificationAttempts attempts, Members members, ReviewCases cases) {
    this.duplicates = duplicates;
    this.attempts = attempts;
    this.members = members;
    this.cases = cases;
  }

  List<LikeCase> of(VerificationAttempt attempt) {
    return duplicates.othersOf(attempt).stream()
        .flatMap(
            mark -> attempts.ofId(mark.attempt()).map(other -> of(attempt, other, mark)).stream())
        .toList();
  }

  private LikeCase of(VerificationAttempt attempt, VerificationAttempt other, Mark mark) {
    return new LikeCase(
        mark.kind(),
        other.member().equals(attempt.member()),
        members.ofId(other.member()).flatMap(Member::name).map(PersonName::inDailyLife).orElse(""),
        other.status(),
        mark.at(),
        openCaseOf(other));
  }

  private Optional<ReviewCaseId> openCaseOf(VerificationAttempt other) {
    return Stream.of(ReviewKind.DECISION, ReviewKind.CONTROL, ReviewKind.ANSWER)
        .flatMap(kind -> cases.ofAttempt(other.id(), kind).stream())
        .filter(one -> !one.isClosed())
        .map(ReviewCase::id)
        .findFirst();
  }
}
