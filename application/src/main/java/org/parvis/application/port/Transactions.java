package org.parvis.application.port;

import java.util.function.Supplier;

/**
 * The one way to a transaction.
 *
 * <p>A value commits, also one that refuses: a wrong code must keep its spent try. An exception
 * rolls back and arrives unwrapped. Transactions do not nest. When the work lost a race ({@link
 * StaleAggregateException}) it is run once more from the start, so it loads what it changes and
 * speaks to nobody outside the database.
 */
public interface Transactions {
  <T> T inTransaction(Supplier<T> work);
}
