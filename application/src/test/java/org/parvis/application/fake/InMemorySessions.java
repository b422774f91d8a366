package org.parvis.application.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parvis.application.port.Sessions;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {

  private final Shelf<SessionId, Session.Snapshot> shelf = new Shelf<>();

  @Override
  public Optional<Session> ofId(SessionId id) {
    return shelf.get(id).map(Session::restore);
  }

  @Override
  public Optional<Session> ofTokenDigest(Bytes tokenDigest) {
    return shelf.all().stream()
        .filter(session -> session.tokenDigest().equals(tokenDigest))
        .findFirst()
        .map(Session::restore);
  }

  @Override
  public void save(Session session) {
    shelf.put(session.id(), session.snapshot());
  }

  @Override
  public void endAllOf(MemberId member, Instant now) {
    end(session -> session.member().equals(member), now);
  }

  @Override
  public void endOthersOf(MemberId member, SessionId kept, Instant now) {
    end(session -> session.member().equals(member) && !session.id().equals(kept), now);
  }

  private void end(Predicate<Session.Snapshot> which, Instant now) {
    shelf.all().stream()
        .filter(session -> session.endedAt() == null)
        .filter(which)
        .map(Session::restore)
        .forEach(
            session -> {
              session.end(now);
              save(session);
            });
  }

  /** All sessions as they lie at rest. */
  public List<Session.Snapshot> atRest() {
    return shelf.all();
  }
}
