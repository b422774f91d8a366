package org.parvis.adapter.persistence.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.adapter.persistence.row.Rows;
import org.parvis.application.port.Tallies;
import org.parvis.domain.credential.Tally;
import org.parvis.domain.credential.TallyKind;

/**
 * Tallies, written past the persistence context: a row that was loaded before the lock would count
 * what somebody else has counted since.
 */
@Singleton
final class JpaTallies implements Tallies {
  private static final String LOCK =
      "select amount from tally where kind = ? and subject = '' for update";
  private static final String FORGET =
      "delete from tally where kind = ? and subject <> '' and began_at <= ?";
  private static final String MORE =
      "update tally set amount = amount + 1 where kind = ? and subject = ?";
  private static final String FIRST =
      "insert into tally (kind, subject, began_at, amount) values (?, ?, ?, 1)";
  private static final String READ =
      "select amount, began_at from tally where kind = ? and subject = ? and began_at > ?";
  private static final String SUBJECTS =
      "select subject from tally where kind = ? and subject <> '' and began_at > ?";

  private final Rows rows;

  @Inject
  JpaTallies(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Tally add(TallyKind kind, String subject, Duration window, Instant now) {
    if (statement(LOCK, kind.name()).getResultList().isEmpty()) {
      throw new IllegalStateException("the migration leaves a row for each kind of tally");
    }
    statement(FORGET, kind.name(), Rows.parameter(now.minus(window))).executeUpdate();
    if (statement(MORE, kind.name(), subject).executeUpdate() == 0) {
      statement(FIRST, kind.name(), subject, Rows.parameter(now)).executeUpdate();
    }
    return of(kind, subject, window, now);
  }

  @Override
  public Tally of(TallyKind kind, String subject, Duration window, Instant now) {
    List<?> found =
        statement(READ, kind.name(), subject, Rows.parameter(now.minus(window))).getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(row -> new Tally(((Number) row[0]).intValue(), moment(row[1])))
        .findFirst()
        .orElseGet(() -> Tally.none(now));
  }

  @Override
  public int subjects(TallyKind kind, Duration window, Instant now) {
    return statement(SUBJECTS, kind.name(), Rows.parameter(now.minus(window)))
        .getResultList()
        .size();
  }

  private Query statement(String sql, Object... parameters) {
    Query query = rows.sql(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private static Instant moment(Object stored) {
    return stored instanceof OffsetDateTime moment
        ? moment.toInstant()
        : ((java.sql.Timestamp) stored).toInstant().truncatedTo(ChronoUnit.MICROS);
  }
}
