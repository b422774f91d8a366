package org.parvis.application.port;

import java.util.function.Supplier;

/**
 * The one way to a transaction.
 *
 * <p>A value commits, also one that refuses: a wrong code must keep its spent try. An exception
 * rolls back and arrives unwrapped. Transactions do not nest. When the work lost a race ({@link
 * StaleAggregateException}) it is run again from the start, {@value #MOST_RUNS} times in all: a
 * member's open pages and what they load touch the same session side by side, and on a busy machine
 * one request can lose to several of them. So the work loads what it changes and speaks to nobody
 * outside the database.
 */
public interface Transactions {
  /** How often work is run before its lost race is the caller's. */
  int MOST_RUNS = 4;

  <T> T inTransaction(Supplier<T> work);
}
