package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.application.port.Transactions;

/** What the contracts of all stores need: a transaction around each step. */
public abstract class StoreContract {
  protected abstract Transactions transactions();

  protected final <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  protected final void change(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }

  protected final void assertStale(Runnable work) {
    assertThatThrownBy(() -> change(work)).isInstanceOf(StaleAggregateException.class);
  }
}
