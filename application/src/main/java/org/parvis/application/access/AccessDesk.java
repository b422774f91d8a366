package org.parvis.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.application.port.Mandates;
import org.parvis.application.port.Members;
import org.parvis.application.port.Sessions;
import org.parvis.domain.access.AccessDecision;
import org.parvis.domain.access.AccessPolicy;
import org.parvis.domain.access.AccessQuestion;
import org.parvis.domain.access.AccessRight;
import org.parvis.domain.access.AssociationId;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.Member;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionPolicy;

/**
 * Puts questions to the {@link AccessPolicy} with facts from the stores: the identity as it is now,
 * the mandates in force now, what the session has proved by now. Called inside a transaction.
 */
public final class AccessDesk {
  private final AccessPolicy policy = new AccessPolicy();
  private final Sessions sessions;
  private final Members members;
  private final Mandates mandates;
  private final SessionPolicy sessionPolicy;
  private final Clock clock;

  public AccessDesk(
      Sessions sessions,
      Members members,
      Mandates mandates,
      SessionPolicy sessionPolicy,
      Clock clock) {
    this.sessions = sessions;
    this.members = members;
    this.mandates = mandates;
    this.sessionPolicy = sessionPolicy;
    this.clock = clock;
  }

  /** The member behind an open session. */
  public Optional<MemberId> memberOf(SessionId session) {
    return openSession(session).map(Session::member);
  }

  /**
   * Decides on one right for the member behind a session; without an open session all is missing.
   */
  public AccessDecision decide(SessionId session, AssociationId association, AccessRight right) {
    Optional<Session> open = openSession(session);
    Optional<Member> member = open.map(Session::member).flatMap(members::ofId);
    Optional<Mandate> mandate =
        member.flatMap(
            who ->
                mandates.inForceOf(who.id()).stream()
                    .filter(one -> one.association().equals(association))
                    .findFirst());
    Instant now = clock.instant();
    return policy.decide(
        new AccessQuestion(
            right,
            member.map(Member::identity).orElse(IdentityStatus.NOT_STARTED),
            mandate.isPresent(),
            mandate.map(Mandate::rights).orElse(Set.of()),
            open.map(one -> one.levelAt(now, sessionPolicy)).orElse(AssuranceLevel.PLATFORM)));
  }

  /** Decides on every right. */
  public List<RightView> decideAll(SessionId session, AssociationId association) {
    return Arrays.stream(AccessRight.values())
        .map(right -> new RightView(right, decide(session, association, right)))
        .toList();
  }

  /** A line of the journal about whoever is behind a session; about nobody when it is over. */
  public JournalEntry lineOf(SessionId session, JournalEvent event) {
    Instant now = clock.instant();
    return memberOf(session)
        .map(member -> JournalEntry.by(member, event, now))
        .orElseGet(() -> JournalEntry.anonymous(event, now));
  }

  /** The line that a refused right leaves. */
  public JournalEntry lineOf(SessionId session, AccessRight right, AccessDecision.Refused refused) {
    return lineOf(session, JournalEvent.ACCESS_REFUSED)
        .with("right", right.name())
        .with("missing", refused.missing().stream().sorted().toList().toString());
  }

  private Optional<Session> openSession(SessionId session) {
    return sessions.ofId(session).filter(one -> one.isOpenAt(clock.instant(), sessionPolicy));
  }
}
