package org.parvis.adapter.persistence.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Mandates;
import org.parvis.domain.access.Mandate;
import org.parvis.domain.member.MemberId;

@Singleton
final class JpaMandates implements Mandates {
  private final Rows rows;

  @Inject
  JpaMandates(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Mandate> inForceOf(MemberId member) {
    return rows.query(
            "select r from MandateRow r where r.member = :member and r.revokedAt is null"
                + " order by r.grantedAt, r.id",
            MandateRow.class)
        .setParameter("member", member.value())
        .getResultStream()
        .map(JpaMandates::restored)
        .toList();
  }

  @Override
  public void save(Mandate mandate) {
    Mandate.Snapshot snapshot = mandate.snapshot();
    rows.save(
        MandateRow.class, snapshot.id().value(), snapshot.version(), snapshot, MandateRow::new);
  }

  private static Mandate restored(MandateRow row) {
    return Mandate.restore(row.snapshot());
  }
}
