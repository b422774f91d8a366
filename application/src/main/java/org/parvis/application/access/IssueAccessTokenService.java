package org.parvis.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.Journal;
import org.parvis.application.port.TokenClaims;
import org.parvis.application.port.Transactions;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;

public final class IssueAccessTokenService implements IssueAccessToken {
  private final AccessDesk desk;
  private final AccessTokens tokens;
  private final Journal journal;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration life;

  /**
   * Makes the service.
   *
   * @param life how long a token is valid, at most 15 minutes (security.md E7)
   */
  public IssueAccessTokenService(
      AccessDesk desk,
      AccessTokens tokens,
      Journal journal,
      Transactions transactions,
      Clock clock,
      Duration life) {
    this.desk = desk;
    this.tokens = tokens;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
    this.life = life;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(
        () ->
            desk.memberOf(command.session())
                .map(member -> issue(command, member))
                .orElseGet(this::refuse));
  }

  private Outcome issue(Command command, MemberId member) {
    Instant now = clock.instant();
    Instant end = now.plus(life);
    journal.append(JournalEntry.by(member, JournalEvent.API_TOKEN_ISSUED, now));
    return new Outcome.Issued(
        tokens.sign(new TokenClaims(member, command.session(), now, end)), end);
  }

  private Outcome refuse() {
    journal.append(JournalEntry.anonymous(JournalEvent.API_TOKEN_REFUSED, clock.instant()));
    return new Outcome.SessionOver();
  }
}
