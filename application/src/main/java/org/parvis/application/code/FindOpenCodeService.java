package org.parvis.application.code;

import java.time.Clock;
import java.time.Instant;
import org.parvis.application.port.CodeChallenges;
import org.parvis.application.port.Transactions;

/** Looks at the latest challenge of the session. */
public final class FindOpenCodeService implements FindOpenCode {
  private final CodeChallenges challenges;
  private final CodeViews views;
  private final Transactions transactions;
  private final Clock clock;

  public FindOpenCodeService(
      CodeChallenges challenges, CodeViews views, Transactions transactions, Clock clock) {
    this.challenges = challenges;
    this.views = views;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () -> {
          Instant now = clock.instant();
          return challenges
              .latest(command.session(), command.purpose())
              .filter(challenge -> challenge.isOpenAt(now))
              .<Outcome>map(challenge -> new Outcome.Waiting(views.of(challenge, now)))
              .orElseGet(Outcome.Nothing::new);
        });
  }
}
