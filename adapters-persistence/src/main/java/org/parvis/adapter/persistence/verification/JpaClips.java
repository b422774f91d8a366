package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Clips;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipStatus;

@Singleton
final class JpaClips implements Clips {
  private final Rows rows;

  @Inject
  JpaClips(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Clip> ofId(ClipId id) {
    return rows.find(ClipRow.class, id.value()).map(JpaClips::restored);
  }

  @Override
  public List<Clip> openOf(MemberId member) {
    return rows.query(
            "select r from ClipRow r where r.member = :member and r.status = :open", ClipRow.class)
        .setParameter("member", member.value())
        .setParameter("open", ClipStatus.OPEN)
        .getResultStream()
        .map(JpaClips::restored)
        .toList();
  }

  @Override
  public long bytesOf(MemberId member) {
    Long sum =
        rows.query(
                "select sum(r.length) from ClipRow r where r.member = :member"
                    + " and r.status = :acknowledged",
                Long.class)
            .setParameter("member", member.value())
            .setParameter("acknowledged", ClipStatus.ACKNOWLEDGED)
            .getSingleResult();
    return sum == null ? 0 : sum;
  }

  @Override
  public List<ClipId> abandonedBefore(Instant moment, int most) {
    return rows.query(
            "select r.id from ClipRow r where r.status in :unused and r.openedAt < :moment"
                + " order by r.openedAt",
            UUID.class)
        .setParameter("unused", List.of(ClipStatus.OPEN, ClipStatus.DISCARDED))
        .setParameter("moment", moment)
        .setMaxResults(most)
        .getResultStream()
        .map(ClipId::new)
        .toList();
  }

  @Override
  public void save(Clip clip) {
    Clip.Snapshot snapshot = clip.snapshot();
    rows.save(ClipRow.class, snapshot.id().value(), snapshot.version(), snapshot, ClipRow::new);
  }

  private static Clip restored(ClipRow row) {
    return Clip.restore(row.snapshot());
  }
}
