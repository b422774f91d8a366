package org.parvis.application.verification;

import java.time.Clock;
import org.parvis.application.port.Chance;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

/**
 * Has approvals by the policy looked at by a person, without holding up the member: a random sample
 * of them, and those that another attempt makes doubtful. Called inside a transaction.
 */
public final class ControlDesk {
  private final VerificationAttempts attempts;
  private final Members members;
  private final ReviewCases cases;
  private final CaseDesk caseDesk;
  private final RefusalDesk refusals;
  private final Chance chance;
  private final int samplePercent;
  private final Journal journal;
  private final Clock clock;

  /**
   * Makes the desk.
   *
   * @param samplePercent how many of a hundred approvals are looked at, 0 to 100
   */
  public ControlDesk(
      VerificationAttempts attempts,
      Members members,
      ReviewCases cases,
      CaseDesk caseDesk,
      RefusalDesk refusals,
      Chance chance,
      int samplePercent,
      Journal journal,
      Clock clock) {
    this.attempts = attempts;
    this.members = members;
    this.cases = cases;
    this.caseDesk = caseDesk;
    this.refusals = refusals;
    this.chance = chance;
    this.samplePercent = samplePercent;
    this.journal = journal;
    this.clock = clock;
  }

  /** Rolls the dice over an approval that was just made; one by a person is not looked at again. */
  void sample(VerificationAttempt attempt) {
    if (attempt.isApprovedByPolicy() && chance.hits(samplePercent)) {
      open(attempt, "sample");
    }
  }

  /** Something makes an earlier attempt doubtful: where the policy approved it, a person looks. */
  void doubt(VerificationAttempt attempt) {
    boolean looked = cases.ofAttempt(attempt.id(), ReviewKind.CONTROL).isPresent();
    if (attempt.isApprovedByPolicy() && !looked) {
      open(attempt, "doubt");
    }
  }

  /** The approval was right. */
  public void confirm(ReviewCase control, MemberId reviewer) {
    journal.append(
        JournalEntry.about(
                control.subject(), reviewer, JournalEvent.CONTROL_CONFIRMED, clock.instant())
            .with("case", control.id().value().toString()));
  }

  /**
   * The approval was wrong. The decision stands in the attempt; the identity that hung on it does
   * not, unless it has ended already for another cause.
   */
  public void withdraw(VerificationAttempt attempt, Decision found) {
    attempt.withdraw(found);
    attempts.save(attempt);
    Member member = members.ofId(attempt.member()).orElseThrow();
    if (member.identity() == IdentityStatus.VERIFIED) {
      refusals.withdrawn(attempt, found, member);
    }
    journal.append(DecisionLine.of(attempt, found, JournalEvent.APPROVAL_WITHDRAWN));
  }

  private void open(VerificationAttempt attempt, String why) {
    ReviewCase opened = caseDesk.open(attempt, ReviewKind.CONTROL);
    journal.append(
        JournalEntry.ofSystem(attempt.member(), JournalEvent.CONTROL_OPENED, clock.instant())
            .with("attempt", attempt.id().value().toString())
            .with("case", opened.id().value().toString())
            .with("why", why));
  }
}
