package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.RecordingPrints;
import org.parvis.domain.verification.RecordingPrint;

@Singleton
final class JpaRecordingPrints implements RecordingPrints {
  private final Rows rows;

  @Inject
  JpaRecordingPrints(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<RecordingPrint> like(RecordingPrint print, int most) {
    Set<UUID> found = new LinkedHashSet<>(withTheSameBytes(print, most));
    if (!print.frames().isEmpty()) {
      found.addAll(sharingMost(print, most));
    }
    return found.stream()
        .limit(most)
        .map(clip -> rows.find(RecordingPrintRow.class, clip))
        .flatMap(Optional::stream)
        .map(RecordingPrintRow::print)
        .toList();
  }

  private List<UUID> withTheSameBytes(RecordingPrint print, int most) {
    return rows.query(
            "select r.clip from RecordingPrintRow r where r.sha256 = :sha256"
                + " and r.attempt <> :attempt",
            UUID.class)
        .setParameter("sha256", print.sha256())
        .setParameter("attempt", print.attempt().value())
        .setMaxResults(most)
        .getResultList();
  }

  private List<UUID> sharingMost(RecordingPrint print, int most) {
    return rows.query(
            "select k.clip, count(k.part) as shared from RecordingPrintKeyRow k"
                + " where k.part in :parts and k.attempt <> :attempt"
                + " group by k.clip order by shared desc",
            Object[].class)
        .setParameter("parts", print.keys())
        .setParameter("attempt", print.attempt().value())
        .setMaxResults(most)
        .getResultStream()
        .map(row -> (UUID) row[0])
        .toList();
  }

  @Override
  public void save(RecordingPrint print) {
    if (rows.find(RecordingPrintRow.class, print.clip().value()).isPresent()) {
      return;
    }
    rows.addLater(new RecordingPrintRow(print));
    print.keys().forEach(part -> rows.addLater(new RecordingPrintKeyRow(print, part)));
    rows.flush();
  }
}
