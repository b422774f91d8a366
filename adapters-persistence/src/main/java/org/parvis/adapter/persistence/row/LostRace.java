package org.parvis.adapter.persistence.row;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.parvis.application.port.StaleAggregateException;

/** Tells a lost race from other failures of the database. */
public final class LostRace {
  /** Unique violation; serialization failure; deadlock; H2: row changed by another transaction. */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "90131");

  private LostRace() {}

  /**
   * The failure itself, or {@link StaleAggregateException} where a race was lost. That one has no
   * cause on purpose: the driver's message quotes the address or number that was taken.
   */
  public static RuntimeException translate(RuntimeException failure) {
    return failure instanceof StaleAggregateException || !isBehind(failure)
        ? failure
        : new StaleAggregateException("a race was lost in the database");
  }

  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || cause instanceof PessimisticLockException
          || cause instanceof LockTimeoutException
          || (cause instanceof SQLException sql && STATES.contains(state(sql)))) {
        return true;
      }
    }
    return false;
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }
}
