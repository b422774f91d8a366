package org.parvis.application.operation;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.CheckQueue;
import org.parvis.application.port.Outbox;
import org.parvis.application.port.ServerLife;
import org.parvis.application.port.Transactions;

public final class TakeUpWorkService implements TakeUpWork {
  private final CheckQueue checks;
  private final Outbox messages;
  private final Transactions transactions;
  private final Clock clock;

  public TakeUpWorkService(
      CheckQueue checks, Outbox messages, Transactions transactions, Clock clock) {
    this.checks = checks;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> free(command));
  }

  private Outcome free(Command command) {
    Instant now = clock.instant();
    int freedChecks = 0;
    int freedMessages = 0;
    for (ServerLife ended : command.ended()) {
      freedChecks += checks.free(ended, now);
      freedMessages += messages.free(ended, now);
    }
    return freedChecks + freedMessages == 0
        ? new Outcome.NothingLeft()
        : new Outcome.TakenUp(freedChecks, freedMessages);
  }
}
