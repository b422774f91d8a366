package org.parvis.application.review;

import java.time.Clock;
import java.util.Optional;
import org.parvis.application.access.AccessDesk;
import org.parvis.application.port.Journal;
import org.parvis.application.port.ReviewCases;
import org.parvis.application.port.StaffAppointments;
import org.parvis.domain.access.AccessPolicy;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;

/**
 * Lets the right member of the staff to a case: asks the access policy, finds cases that are held,
 * and writes down what was refused. Called inside a transaction.
 */
public final class ReviewDesk {
  private final AccessPolicy policy = new AccessPolicy();
  private final AccessDesk access;
  private final StaffAppointments staff;
  private final ReviewCases cases;
  private final Journal journal;
  private final Clock clock;

  public ReviewDesk(
      AccessDesk access, StaffAppointments staff, ReviewCases cases, Journal journal, Clock clock) {
    this.access = access;
    this.staff = staff;
    this.cases = cases;
    this.journal = journal;
    this.clock = clock;
  }

  /** The member of the staff behind an open session. */
  Optional<MemberId> reviewer(SessionId session) {
    return access.memberOf(session).filter(member -> staff.ofMember(member).isPresent());
  }

  /** Why whoever is behind a session may not touch a case; empty when they may. */
  Optional<StaffRefusal> refusal(SessionId session, ReviewCase reviewCase) {
    return access
        .memberOf(session)
        .map(member -> policy.refusalToReview(staff.ofMember(member), member, reviewCase.subject()))
        .orElse(Optional.of(StaffRefusal.NOT_STAFF));
  }

  Optional<ReviewCase> find(ReviewCaseId id) {
    return cases.ofId(id);
  }

  /** The open case, when this reviewer holds it and may touch it. */
  Optional<ReviewCase> heldBy(SessionId session, ReviewCaseId id) {
    return reviewer(session)
        .flatMap(
            who ->
                cases
                    .ofId(id)
                    .filter(one -> one.isHeldBy(who))
                    .filter(one -> refusal(session, one).isEmpty()));
  }

  void save(ReviewCase reviewCase) {
    cases.save(reviewCase);
  }

  void note(ReviewCase reviewCase, MemberId actor, JournalEvent event) {
    journal.append(line(reviewCase, actor, event));
  }

  void note(ReviewCase reviewCase, MemberId actor, JournalEvent event, String name, String value) {
    journal.append(line(reviewCase, actor, event).with(name, value));
  }

  /** Writes down that somebody looked for the queue who is not of the staff. */
  void refuse(SessionId session) {
    journal.append(
        access.lineOf(session, JournalEvent.ACCESS_REFUSED).with("what", "review queue"));
  }

  /** Writes down a refusal; nothing else changes. */
  void refuse(SessionId session, ReviewCaseId id, JournalEvent event, String why) {
    journal.append(
        access.lineOf(session, event).with("case", id.value().toString()).with("why", why));
  }

  private JournalEntry line(ReviewCase reviewCase, MemberId actor, JournalEvent event) {
    return JournalEntry.about(reviewCase.subject(), actor, event, clock.instant())
        .with("case", reviewCase.id().value().toString());
  }
}
