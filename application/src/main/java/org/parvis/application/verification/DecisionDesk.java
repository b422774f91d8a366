package org.parvis.application.verification;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.ReviewCase;
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
  private final CaseDesk caseDesk;
  private final RefusalDesk refusals;
  private final DecisionNotices notices;
  private final Journal journal;
  private final Clock clock;

  public DecisionDesk(
      VerificationAttempts attempts,
      Members members,
      ReviewCases cases,
      CaseDesk caseDesk,
      RefusalDesk refusals,
      DecisionNotices notices,
      Journal journal,
      Clock clock) {
    this.attempts = attempts;
    this.members = members;
    this.cases = cases;
    this.caseDesk = caseDesk;
    this.refusals = refusals;
    this.notices = notices;
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
      members.save(member);
      notices.tellVerified(member, attempt.id(), now);
      helpIsNotNeededAnyMore(member, now);
    } else {
      refusals.refused(attempt, decision, member);
    }
    journal.append(
        DecisionLine.of(
            attempt,
            decision,
            decision.approved() ? JournalEvent.ATTEMPT_APPROVED : JournalEvent.ATTEMPT_REFUSED));
  }

  /** Hands an attempt to the staff. */
  void passOn(VerificationAttempt attempt) {
    Member member = members.ofId(attempt.member()).orElseThrow();
    attempts.save(attempt);
    ReviewCase opened = caseDesk.open(attempt, ReviewKind.DECISION);
    member.identityBecame(IdentityStatus.UNDER_REVIEW);
    members.save(member);
    journal.append(
        DecisionLine.marked(
            attempt,
            JournalEntry.ofSystem(
                    attempt.member(), JournalEvent.ATTEMPT_UNDER_REVIEW, clock.instant())
                .with("attempt", attempt.id().value().toString())
                .with("case", opened.id().value().toString())));
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
}
