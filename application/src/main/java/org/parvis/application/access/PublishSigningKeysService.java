package org.parvis.application.access;

import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.Transactions;

public final class PublishSigningKeysService implements PublishSigningKeys {
  private final AccessTokens tokens;
  private final Transactions transactions;

  public PublishSigningKeysService(AccessTokens tokens, Transactions transactions) {
    this.tokens = tokens;
    this.transactions = transactions;
  }

  @Override
  public Outcome execute(Command command) {
    return transactions.inTransaction(() -> new Outcome.Published(tokens.keySet()));
  }
}
