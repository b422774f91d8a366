package org.parvis.adapter.persistence.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Marks;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Mark;

@Singleton
final class JpaMarks implements Marks {
  private final Rows rows;

  @Inject
  JpaMarks(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void keep(Mark mark) {
    if (rows.find(MarkRow.class, MarkRow.idOf(mark)).isEmpty()) {
      rows.add(new MarkRow(mark, shownBefore(mark)));
    }
  }

  private long shownBefore(Mark mark) {
    return rows.query(
            "select count(r) from MarkRow r where r.kind = :kind and r.digest = :digest",
            Long.class)
        .setParameter("kind", mark.kind())
        .setParameter("digest", mark.digest())
        .getSingleResult();
  }

  @Override
  public List<Mark> like(Mark mark) {
    return rows.query(
            "select r from MarkRow r where r.kind = :kind and r.digest = :digest"
                + " and r.attempt <> :attempt order by r.place",
            MarkRow.class)
        .setParameter("kind", mark.kind())
        .setParameter("digest", mark.digest())
        .setParameter("attempt", mark.attempt().value())
        .getResultStream()
        .map(MarkRow::mark)
        .toList();
  }

  @Override
  public List<Mark> ofAttempt(AttemptId attempt) {
    return rows.query(
            "select r from MarkRow r where r.attempt = :attempt order by r.kind, r.digest",
            MarkRow.class)
        .setParameter("attempt", attempt.value())
        .getResultStream()
        .map(MarkRow::mark)
        .toList();
  }
}
