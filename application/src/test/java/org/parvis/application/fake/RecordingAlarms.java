package org.parvis.application.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.Alarms;

/** Remembers every alarm; calling from inside a transaction is a bug and fails here. */
public final class RecordingAlarms implements Alarms {
  /** An alarm as it was raised. */
  public record Raised(int failures, int addresses, Duration window) {}

  private final ImmediateTransactions transactions;
  private final List<Raised> raised = new ArrayList<>();

  public RecordingAlarms(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized void manySignInsFail(int failures, int addresses, Duration window) {
    transactions.refuseInside("an alarm");
    raised.add(new Raised(failures, addresses, window));
  }

  public synchronized List<Raised> raised() {
    return List.copyOf(raised);
  }
}
