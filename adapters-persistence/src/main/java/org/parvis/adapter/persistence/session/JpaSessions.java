package org.parvis.adapter.persistence.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Sessions;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

@Singleton
final class JpaSessions implements Sessions {
  private final Rows rows;

  @Inject
  JpaSessions(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Session> ofId(SessionId id) {
    return rows.find(SessionRow.class, id.value()).map(JpaSessions::restored);
  }

  @Override
  public Optional<Session> ofTokenDigest(Bytes tokenDigest) {
    return Rows.first(
            rows.query("select r from SessionRow r where r.tokenDigest = :digest", SessionRow.class)
                .setParameter("digest", tokenDigest))
        .map(JpaSessions::restored);
  }

  @Override
  public void endAllOf(MemberId member, Instant now) {
    end(openOf(member), now);
  }

  @Override
  public void endOthersOf(MemberId member, SessionId kept, Instant now) {
    end(openOf(member).filter(row -> !row.snapshot().id().equals(kept)), now);
  }

  private Stream<SessionRow> openOf(MemberId member) {
    return rows
        .query(
            "select r from SessionRow r where r.member = :member and r.endedAt is null",
            SessionRow.class)
        .setParameter("member", member.value())
        .getResultList()
        .stream();
  }

  private void end(Stream<SessionRow> open, Instant now) {
    open.forEach(
        row -> {
          Session session = restored(row);
          session.end(now);
          row.apply(session.snapshot());
        });
    rows.flush();
  }

  @Override
  public void save(Session session) {
    Session.Snapshot snapshot = session.snapshot();
    rows.save(
        SessionRow.class, snapshot.id().value(), snapshot.version(), snapshot, SessionRow::new);
  }

  private static Session restored(SessionRow row) {
    return Session.restore(row.snapshot());
  }
}
