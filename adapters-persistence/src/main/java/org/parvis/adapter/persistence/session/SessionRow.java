package org.parvis.adapter.persistence.session;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parvis.adapter.persistence.row.JsonText;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.session.ProvedFactor;
import org.parvis.domain.session.Session;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.shared.Bytes;

@Entity
@Table(name = "session")
class SessionRow implements StoredRow<Session.Snapshot> {
  @Id private UUID id;
  private UUID member;

  @Column(name = "token_digest")
  private Bytes tokenDigest;

  private String proofs;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  protected SessionRow() {}

  @Override
  public void apply(Session.Snapshot snapshot) {
    id = snapshot.id().value();
    member = snapshot.member().value();
    tokenDigest = snapshot.tokenDigest();
    proofs =
        JsonText.ofStrings(
                snapshot.proofs().entrySet().stream()
                    .collect(
                        toMap(
                            proof -> proof.getKey().name(), proof -> proof.getValue().toString())))
            .toString();
    startedAt = snapshot.startedAt();
    seenAt = snapshot.seenAt();
    endedAt = snapshot.endedAt();
  }

  @Override
  public Session.Snapshot snapshot() {
    return new Session.Snapshot(
        new SessionId(id),
        new MemberId(member),
        tokenDigest,
        JsonText.strings(JsonText.readObject(proofs)).entrySet().stream()
            .collect(
                toMap(
                    proof -> ProvedFactor.valueOf(proof.getKey()),
                    proof -> Instant.parse(proof.getValue()))),
        startedAt,
        seenAt,
        endedAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
