package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.RetryPolicy;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewClock;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Applies a decision, whoever made it: the attempt ends, the identity follows, the member is told,
 * and after a refusal an answer is owed. All of it in the caller's transaction, or none.
 */
public final class DecisionDesk {
  private final VerificationAttempts attempts;
  private final Members members;
  private final ReviewCases cases;
  private final DecisionNotices notices;
  private final RetryPolicy retryPolicy;
  private final ReviewClock reviewClock;
  private final Identifiers identifiers;
  private final Journal journal;
  private final Clock clock;

  public DecisionDesk(
      VerificationAttempts attempts,
      Members members,
      ReviewCases cases,
      DecisionNotices notices,
      RetryPolicy retryPolicy,
      ReviewClock reviewClock,
      Identifiers identifiers,
      Journal journal,
      Clock clock) {
    this.attempts = attempts;
    this.members = members;
    this.cases = cases;
    this.notices = notices;
    this.retryPolicy = retryPolicy;
    this.reviewClock = reviewClock;
    this.identifiers = identifiers;
    this.journal = journal;
    this.clock = clock;
  }

  /** Stores an attempt that has just been decided, with all that follows from it. */
  public void apply(VerificationAttempt attempt) {
    Decision decision = attempt.decision().orElseThrow();
    Member member = members.ofId(attempt.member()).orElseThrow();
    Instant now = clock.instant();
    attempts.save(attempt);
    if (decision.approved()) {
      member.identityBecame(IdentityStatus.VERIFIED);
      notices.tellVerified(member, attempt.id(), now);
      helpIsNotNeededAnyMore(member, now);
    } else {
      member.identityBecame(statusAfterRefusal(attempt, decision, now));
      ReviewCase answer = newCase(attempt, ReviewKind.ANSWER, now);
      cases.save(answer);
      notices.tellRefused(member, attempt.id(), decision, answer.dueAt(), now);
    }
    members.save(member);
    journal.append(line(attempt, decision, now));
  }

  /** Hands an attempt to the staff. */
  void passOn(VerificationAttempt attempt) {
    Member member = members.ofId(attempt.member()).orElseThrow();
    Instant now = clock.instant();
    attempts.save(attempt);
    cases.save(newCase(attempt, ReviewKind.DECISION, now));
    member.identityBecame(IdentityStatus.UNDER_REVIEW);
    members.save(member);
    journal.append(
        JournalEntry.ofSystem(attempt.member(), JournalEvent.ATTEMPT_UNDER_REVIEW, now)
            .with("attempt", attempt.id().value().toString()));
  }

  private void helpIsNotNeededAnyMore(Member member, Instant now) {
    cases
        .openAssistanceOf(member.id())
        .ifPresent(
            asked -> {
              asked.fallAway(now);
              cases.save(asked);
              journal.append(
                  JournalEntry.ofSystem(member.id(), JournalEvent.ASSISTANCE_FELL_AWAY, now)
                      .with("case", asked.id().value().toString()));
            });
  }

  private ReviewCase newCase(VerificationAttempt attempt, ReviewKind kind, Instant now) {
    return ReviewCase.open(
        new ReviewCaseId(identifiers.next()),
        attempt.id(),
        attempt.member(),
        kind,
        reviewClock,
        now);
  }

  // Final reasons, or no tries left at all: only a person can help. Tries that come back tomorrow
  // still are tries.
  private IdentityStatus statusAfterRefusal(
      VerificationAttempt attempt, Decision decision, Instant now) {
    if (!RefusalReason.allRetryable(decision.reasons())) {
      return IdentityStatus.REFUSED;
    }
    return retryPolicy
        .decide(attempts.submissionsOf(attempt.member()), now)
        .match(
            allowed -> IdentityStatus.RETRY_REQUIRED,
            later -> IdentityStatus.RETRY_REQUIRED,
            exhausted -> IdentityStatus.REFUSED);
  }

  private static JournalEntry line(VerificationAttempt attempt, Decision decision, Instant now) {
    JournalEvent event =
        decision.approved() ? JournalEvent.ATTEMPT_APPROVED : JournalEvent.ATTEMPT_REFUSED;
    JournalEntry line =
        decision
            .reviewer()
            .map(reviewer -> JournalEntry.about(attempt.member(), reviewer, event, now))
            .orElseGet(() -> JournalEntry.ofSystem(attempt.member(), event, now));
    return line.with("attempt", attempt.id().value().toString())
        .with(
            "reasons",
            decision.reasons().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
  }
}
