package org.parvis.application.session;

import java.time.Instant;
import org.parvis.application.port.Digests;
import org.parvis.application.port.Identifiers;
import org.parvis.application.port.RandomTokens;
import org.parvis.application.port.Sessions;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionPolicy;
import org.parvis.domain.session.SessionToken;

/**
 * Gives browsers their tokens. Every token is made here, so that none that a browser brought along
 * is ever adopted, and each elevation kills the one before (security.md E2).
 */
public final class SessionTokens {
  private final Sessions sessions;
  private final Identifiers identifiers;
  private final RandomTokens tokens;
  private final Digests digests;
  private final SessionPolicy policy;

  public SessionTokens(
      Sessions sessions,
      Identifiers identifiers,
      RandomTokens tokens,
      Digests digests,
      SessionPolicy policy) {
    this.sessions = sessions;
    this.identifiers = identifiers;
    this.tokens = tokens;
    this.digests = digests;
    this.policy = policy;
  }

  /** Begins and stores a session of a member who has just proved the password. */
  public SessionToken begin(MemberId member, Instant now) {
    SessionToken token = new SessionToken(tokens.next());
    sessions.save(
        Session.begin(
            new SessionId(identifiers.next()), member, digests.ofToken(token.reveal()), now));
    return token;
  }

  /** Notes a proved factor, changes the token and stores the session. */
  public SessionToken elevate(Session session, ProvedFactor factor, Instant now) {
    SessionToken token = new SessionToken(tokens.next());
    session.elevate(factor, digests.ofToken(token.reveal()), now, policy);
    sessions.save(session);
    return token;
  }
}
