package org.parvis.adapter.persistence.tx;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.parvis.adapter.persistence.row.LostRace;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;

/**
 * Transactions of the container, begun and ended by hand. An interceptor would wrap what goes wrong
 * at the commit, and would not be there when the class calls itself for another run.
 */
@Singleton
public final class JtaTransactions implements Transactions {
  private static final Logger LOG = System.getLogger(JtaTransactions.class.getName());

  private final UserTransaction transaction;

  @Inject
  public JtaTransactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    for (int run = 1; run < MOST_RUNS; run++) {
      try {
        return once(work);
      } catch (StaleAggregateException lostRace) {
        LOG.log(Level.DEBUG, "A race was lost; the work is run again.");
      }
    }
    return once(work);
  }

  private <T> T once(Supplier<T> work) {
    begin();
    T value;
    try {
      value = work.get();
    } catch (RuntimeException failure) {
      rollBack(failure);
      throw LostRace.translate(failure);
    } catch (Error failure) {
      rollBack(failure);
      throw failure;
    }
    commit();
    return value;
  }

  private void begin() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        throw new IllegalStateException("transactions do not nest");
      }
      transaction.begin();
    } catch (NotSupportedException | SystemException failure) {
      throw new IllegalStateException("no transaction could begin", failure);
    }
  }

  private void commit() {
    try {
      transaction.commit();
    } catch (RollbackException failure) {
      if (LostRace.isBehind(failure)) {
        throw new StaleAggregateException("a race was lost at the commit");
      }
      throw new IllegalStateException("the transaction did not commit", failure);
    } catch (HeuristicMixedException | HeuristicRollbackException | SystemException failure) {
      throw new IllegalStateException("the transaction did not commit", failure);
    }
  }

  private void rollBack(Throwable cause) {
    try {
      transaction.rollback();
    } catch (SystemException | IllegalStateException failure) {
      cause.addSuppressed(failure);
    }
  }
}
