package org.parvis.application.code;

import java.time.Instant;
import org.parvis.application.code.SendOneTimeCode.Outcome.Wait.Limit;
import org.parvis.application.port.Alarms;
import org.parvis.application.port.Transactions;
import org.parvis.domain.member.PhoneNumber;

/** Calls the operator where codes are asked for that nobody answers. Never inside a transaction. */
public final class CodeAlarms {
  private final TypedNumbers typedNumbers;
  private final Alarms alarms;
  private final Transactions transactions;
  private Instant spentUntil = Instant.MIN;

  public CodeAlarms(TypedNumbers typedNumbers, Alarms alarms, Transactions transactions) {
    this.typedNumbers = typedNumbers;
    this.alarms = alarms;
    this.transactions = transactions;
  }

  /** A code has left for a number that was typed. */
  void sentTo(PhoneNumber phone, Instant now) {
    transactions
        .inTransaction(() -> typedNumbers.justClosed(phone, now))
        .ifPresent(closed -> alarms.codesAreNotAnswered(closed.block().prefix(), closed.until()));
  }

  /** Nothing left; of the day's end the operator is told once. */
  void refused(Limit limit, Instant until) {
    if (limit == Limit.ALL_NUMBERS && isNew(until)) {
      alarms.noMoreCodesToday(until);
    }
  }

  private synchronized boolean isNew(Instant until) {
    boolean told = until.equals(spentUntil);
    spentUntil = until;
    return !told;
  }
}
