package org.parvis.adapter.persistence.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.parvis.adapter.persistence.row.StoredRow;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.ClipStatus;

@Entity
@Table(name = "clip")
class ClipRow implements StoredRow<Clip.Snapshot> {
  @Id private UUID id;
  private UUID attempt;
  private UUID member;

  @Enumerated(EnumType.STRING)
  private ClipKind kind;

  @Column(name = "media_type")
  private String mediaType;

  @Enumerated(EnumType.STRING)
  private ClipStatus status;

  @Column(name = "byte_length")
  private long length;

  private Bytes sha256;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Version private long version;

  protected ClipRow() {}

  @Override
  public void apply(Clip.Snapshot snapshot) {
    id = snapshot.id().value();
    attempt = snapshot.attempt().value();
    member = snapshot.member().value();
    kind = snapshot.kind();
    mediaType = snapshot.mediaType();
    status = snapshot.status();
    length = snapshot.length();
    sha256 = snapshot.sha256();
    openedAt = snapshot.openedAt();
  }

  @Override
  public Clip.Snapshot snapshot() {
    return new Clip.Snapshot(
        new ClipId(id),
        new AttemptId(attempt),
        new MemberId(member),
        kind,
        mediaType,
        status,
        length,
        sha256,
        openedAt,
        new org.parvis.domain.shared.Version(version));
  }

  @Override
  public long version() {
    return version;
  }
}
