package org.parvis.application.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.Alarms;

/** Remembers every alarm; calling from inside a transaction is a bug and fails here. */
public final class RecordingAlarms implements Alarms {
  /** An alarm as it was raised. */
  public record Raised(int failures, int addresses, Duration window) {}

  private final ImmediateTransactions transactions;
  private final List<Raised> raised = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final List<Instant> spent = new ArrayList<>();

  public RecordingAlarms(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized void manySignInsFail(int failures, int addresses, Duration window) {
    transactions.refuseInside("an alarm");
    raised.add(new Raised(failures, addresses, window));
  }

  @Override
  public synchronized void gatewayRefusesUs(String route, String cause) {
    transactions.refuseInside("an alarm");
    refusals.add(route);
  }

  @Override
  public synchronized void codesAreNotAnswered(String block, Instant until) {
    transactions.refuseInside("an alarm");
    closed.add(block);
  }

  @Override
  public synchronized void noMoreCodesToday(Instant until) {
    transactions.refuseInside("an alarm");
    spent.add(until);
  }

  /** The blocks of numbers that were closed, once for each alarm. */
  public synchronized List<String> closed() {
    return List.copyOf(closed);
  }

  /** Until when no code leaves, once for each alarm. */
  public synchronized List<Instant> spent() {
    return List.copyOf(spent);
  }

  /** The routes whose gateway refused us, once for each alarm. */
  public synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  public synchronized List<Raised> raised() {
    return List.copyOf(raised);
  }
}
