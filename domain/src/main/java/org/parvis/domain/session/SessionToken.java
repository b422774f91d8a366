package org.parvis.domain.session;

import java.util.Optional;
import org.parvis.domain.shared.Sensitive;

/** What a browser holds of its session: 256 random bits in base64url, 43 characters. */
public final class SessionToken implements Sensitive {
  private final String text;

  public SessionToken(String text) {
    if (!text.matches("[A-Za-z0-9_-]{43}")) {
      throw new IllegalArgumentException("a token has 43 characters of base64url");
    }
    this.text = text;
  }

  /** The token in a cookie, if the cookie holds one. */
  public static Optional<SessionToken> parse(String text) {
    return text.matches("[A-Za-z0-9_-]{43}")
        ? Optional.of(new SessionToken(text))
        : Optional.empty();
  }

  /** The text, for the cookie and for hashing, and nothing else. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionToken that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SessionToken[redacted]";
  }
}
