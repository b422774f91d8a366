package org.parvis.application.session;

import java.time.Instant;
import org.parvis.application.port.Members;
import org.parvis.application.port.Sessions;
import org.parvis.domain.member.Member;
import org.parvis.domain.session.AssuranceLevel;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionPolicy;

/**
 * The session and the member that a command speaks for, loaded inside the transaction that uses
 * them. Pages resolve the token first; this looks again, so that a session which ended in between
 * opens nothing.
 */
public final class OpenSessions {

  private final Sessions sessions;
  private final Members members;
  private final SessionPolicy policy;

  public OpenSessions(Sessions sessions, Members members, SessionPolicy policy) {
    this.sessions = sessions;
    this.members = members;
    this.policy = policy;
  }

  /**
   * The open session with this id.
   *
   * @throws SessionOverException when there is none, or none any more
   */
  public Session require(SessionId id, Instant now) {
    return sessions
        .ofId(id)
        .filter(session -> session.isOpenAt(now, policy))
        .orElseThrow(SessionOverException::new);
  }

  /**
   * The member whose session this is.
   *
   * @throws SessionOverException when the session is not open
   */
  public Member requireMember(SessionId id, Instant now) {
    return memberOf(require(id, now));
  }

  public Member memberOf(Session session) {
    return members
        .ofId(session.member())
        .orElseThrow(() -> new IllegalStateException("a session belongs to a member"));
  }

  /** Whether a factor's proof still counts at a moment. */
  public boolean hasProved(Session session, ProvedFactor factor, Instant now) {
    return session.isProvedAt(factor, now, policy);
  }

  /** What the session has proved at a moment. */
  public AssuranceLevel levelOf(Session session, Instant now) {
    return session.levelAt(now, policy);
  }
}
