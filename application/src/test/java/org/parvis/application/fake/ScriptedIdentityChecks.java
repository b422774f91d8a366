package org.parvis.application.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.IdentityChecks;

/** An engine that answers as scripted, and is unavailable once the script is over. */
public final class ScriptedIdentityChecks implements IdentityChecks {
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final ImmediateTransactions transactions;
  private final Deque<CheckAnswer> script = new ArrayDeque<>();
  private final List<CheckRequest> requests = new ArrayList<>();

  public ScriptedIdentityChecks(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public synchronized CheckAnswer check(CheckRequest request) {
    transactions.refuseInside("checking");
    requests.add(request);
    CheckAnswer scripted = script.poll();
    return scripted == null ? new CheckAnswer.Unavailable("script over") : scripted;
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  public synchronized void willAnswer(CheckAnswer... answers) {
    script.addAll(List.of(answers));
  }

  public synchronized List<CheckRequest> requests() {
    return List.copyOf(requests);
  }
}
