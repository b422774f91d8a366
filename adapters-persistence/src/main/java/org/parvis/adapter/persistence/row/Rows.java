package org.parvis.adapter.persistence.row;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.application.port.Backlog;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Version;

/**
 * Reads and writes rows. Whatever is written is flushed at once, so that a lost race is told to the
 * store that lost it, as {@link StaleAggregateException}, and not at the commit.
 */
@Singleton
public final class Rows {
  private final EntityManager entities;

  @Inject
  public Rows(EntityManager entities) {
    this.entities = entities;
  }

  public <R> Optional<R> find(Class<R> type, Object id) {
    return Optional.ofNullable(entities.find(type, id));
  }

  /** As {@link #find}, fresh from the database and locked until the transaction ends. */
  public <R> Optional<R> lock(Class<R> type, Object id) {
    return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public <R> TypedQuery<R> query(String jpql, Class<R> type) {
    return entities.createQuery(jpql, type);
  }

  /** The first row of a query, if it finds one. */
  public static <R> Optional<R> first(TypedQuery<R> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }

  public Query update(String jpql) {
    return entities.createQuery(jpql);
  }

  public Query sql(String statement) {
    return entities.createNativeQuery(statement);
  }

  /** A moment as parameter of an SQL statement. */
  public static Object parameter(Instant moment) {
    return InstantColumn.asStored(moment);
  }

  /** The answer to a query of one column. */
  public static <T> List<T> column(Query query, Class<T> type) {
    List<?> answer = query.getResultList();
    return answer.stream().map(type::cast).toList();
  }

  /**
   * What waits.
   *
   * @param from the rest of a query after its from: rows {@code r} that have a {@code putAt}
   */
  public Backlog backlog(String from) {
    return new Backlog(
        query("select count(r) from " + from, Long.class).getSingleResult(),
        first(query("select r.putAt from " + from + " order by r.putAt", Instant.class)));
  }

  /**
   * Stores an aggregate, new or changed.
   *
   * @param version the version that was loaded
   * @throws StaleAggregateException when the stored version is another, or a value that must be
   *     unique is taken
   */
  public <S, R extends StoredRow<S>> void save(
      Class<R> type, Object id, Version version, S snapshot, Supplier<R> blank) {
    R row = entities.find(type, id);
    long stored = row == null ? 0 : row.version();
    if (stored != version.number()) {
      throw new StaleAggregateException(
          "%s is at version %d, not %d".formatted(type.getSimpleName(), stored, version.number()));
    }
    R target = row == null ? blank.get() : row;
    target.apply(snapshot);
    if (row == null) {
      entities.persist(target);
    }
    flush();
  }

  /** Adds a row with the next flush, not now: whoever else does the same is noticed then. */
  public void addLater(Object row) {
    entities.persist(row);
  }

  /** Stores a row that is never changed. */
  public void add(Object row) {
    entities.persist(row);
    flush();
  }

  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException failure) {
      throw LostRace.translate(failure);
    }
  }
}
