package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.VerificationAttempt;

@Singleton
final class JpaVerificationAttempts implements VerificationAttempts {
  private static final int AT_MOST = 100;

  private final Rows rows;

  @Inject
  JpaVerificationAttempts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<VerificationAttempt> ofId(AttemptId id) {
    return rows.find(VerificationAttemptRow.class, id.value())
        .map(JpaVerificationAttempts::restored);
  }

  @Override
  public Optional<VerificationAttempt> latestOf(MemberId member) {
    return Rows.first(
            rows.query(
                    "select r from VerificationAttemptRow r where r.member = :member"
                        + " order by r.startedAt desc, r.ordinal desc",
                    VerificationAttemptRow.class)
                .setParameter("member", member.value()))
        .map(JpaVerificationAttempts::restored);
  }

  @Override
  public List<Instant> submissionsOf(MemberId member) {
    return rows.query(
            "select r.submittedAt from VerificationAttemptRow r where r.member = :member"
                + " and r.submittedAt is not null",
            Instant.class)
        .setParameter("member", member.value())
        .getResultList();
  }

  @Override
  public List<AttemptId> openStartedBefore(Instant moment) {
    return rows.query(
            "select r from VerificationAttemptRow r where r.openForMember is not null"
                + " and r.startedAt < :moment order by r.startedAt, r.ordinal",
            VerificationAttemptRow.class)
        .setParameter("moment", moment)
        .setMaxResults(AT_MOST)
        .getResultStream()
        .map(row -> row.snapshot().id())
        .toList();
  }

  @Override
  public void save(VerificationAttempt attempt) {
    VerificationAttempt.Snapshot snapshot = attempt.snapshot();
    rows.save(
        VerificationAttemptRow.class,
        snapshot.id().value(),
        snapshot.version(),
        snapshot,
        VerificationAttemptRow::new);
  }

  private static VerificationAttempt restored(VerificationAttemptRow row) {
    return VerificationAttempt.restore(row.snapshot());
  }
}
