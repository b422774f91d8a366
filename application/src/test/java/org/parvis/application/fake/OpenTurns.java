package org.parvis.application.fake;

import java.util.function.Supplier;
import org.parvis.application.port.Turns;

/** A turn for everybody, until it is said that too many wait; refuses to wait in a transaction. */
public final class OpenTurns implements Turns {
  private final ImmediateTransactions transactions;
  private boolean full;

  public OpenTurns(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  /** From now on nobody's turn comes. */
  public void fill() {
    full = true;
  }

  @Override
  public <T> T take(Supplier<T> work, Supplier<T> turnedAway) {
    transactions.refuseInside("waiting for a turn");
    return full ? turnedAway.get() : work.get();
  }
}
