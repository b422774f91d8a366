package org.parvis.application.port;

import java.time.Instant;
import java.util.Optional;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/** Signed-in browsers. */
public interface Sessions {
  Optional<Session> ofId(SessionId id);

  /**
   * The session whose present token has this SHA-256; the digest of an earlier token finds none.
   */
  Optional<Session> ofTokenDigest(Bytes tokenDigest);

  /**
   * Stores it, new or changed.
   *
   * @throws StaleAggregateException when it changed since it was loaded
   */
  void save(Session session);

  /** Ends every open session of a member. */
  void endAllOf(MemberId member, Instant now);

  /** Ends every open session of a member but this one. */
  void endOthersOf(MemberId member, SessionId kept, Instant now);
}
