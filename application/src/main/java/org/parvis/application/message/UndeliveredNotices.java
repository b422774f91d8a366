package org.parvis.application.message;

import java.time.Instant;
import java.util.Optional;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.Journal;
import org.parvis.application.port.Members;
import org.parvis.application.port.ReviewCases;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.EmailAddress;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.PhoneNumber;
import org.parvis.domain.message.OutboundMessage;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewClock;

/**
 * What tells a member about a decision and cannot be delivered becomes a case for the staff, who
 * tell it otherwise. Called inside a transaction.
 */
public final class UndeliveredNotices {
  private final Members members;
  private final ReviewCases cases;
  private final ReviewClock reviewClock;
  private final Identifiers identifiers;
  private final Journal journal;

  public UndeliveredNotices(
      Members members,
      ReviewCases cases,
      ReviewClock reviewClock,
      Identifiers identifiers,
      Journal journal) {
    this.members = members;
    this.cases = cases;
    this.reviewClock = reviewClock;
    this.identifiers = identifiers;
    this.journal = journal;
  }

  /** The message will not leave, or certainly did not arrive. */
  void handToTheStaff(OutboundMessage message, Instant now) {
    if (message.kind().tellsADecision()) {
      recipient(message)
          .filter(member -> cases.openAssistanceOf(member.id()).isEmpty())
          .ifPresent(member -> open(member, now));
    }
  }

  private Optional<Member> recipient(OutboundMessage message) {
    return switch (message.channel()) {
      case SMS -> members.ofPhone(new PhoneNumber(message.address()));
      case MAIL -> EmailAddress.parse(message.address()).flatMap(members::ofEmail);
    };
  }

  private void open(Member member, Instant now) {
    ReviewCase task =
        ReviewCase.askFor(
            new Assistance(AssistanceReason.MESSAGE_NOT_DELIVERED, MemberNote.NONE),
            new ReviewCaseId(identifiers.next()),
            member.id(),
            reviewClock,
            now);
    cases.save(task);
    journal.append(
        JournalEntry.by(member.id(), JournalEvent.ASSISTANCE_ASKED, now)
            .with("case", task.id().value().toString())
            .with("reason", AssistanceReason.MESSAGE_NOT_DELIVERED.name()));
  }
}
