package org.parvis.application.fake;

import java.util.ArrayList;
import java.util.List;
import org.parvis.application.port.AccessTokens;
import org.parvis.application.port.TokenClaims;

/** Writes claims down in clear and remembers them. It shares keys, so it wants a transaction. */
public final class FakeAccessTokens implements AccessTokens {

  private final ImmediateTransactions transactions;
  private final List<TokenClaims> signed = new ArrayList<>();

  public FakeAccessTokens(ImmediateTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String sign(TokenClaims claims) {
    requireTransaction();
    signed.add(claims);
    return "signed." + claims.member().value() + "." + claims.session().value();
  }

  @Override
  public String keySet() {
    requireTransaction();
    return "{\"keys\":[]}";
  }

  public List<TokenClaims> signed() {
    return List.copyOf(signed);
  }

  private void requireTransaction() {
    if (!transactions.isActive()) {
      throw new IllegalStateException("signing keys are shared inside a transaction");
    }
  }
}
