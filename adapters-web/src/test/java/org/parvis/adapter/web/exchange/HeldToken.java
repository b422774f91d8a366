package org.parvis.adapter.web.exchange;

import java.util.Optional;
import org.parvis.adapter.web.session.BrowserSession;
import org.parvis.domain.session.SessionToken;

/** The token that a browser holds. */
public final class HeldToken extends BrowserSession {
  public static final SessionToken TOKEN = new SessionToken("T".repeat(43));

  private Optional<SessionToken> token = Optional.empty();
  private boolean forgotten;

  public Optional<SessionToken> token() {
    return token;
  }

  public boolean isForgotten() {
    return forgotten;
  }

  @Override
  public void hold(SessionToken given) {
    token = Optional.of(given);
  }

  @Override
  public void forget() {
    forgotten = true;
  }
}
