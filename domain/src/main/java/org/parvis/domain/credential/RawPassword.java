package org.parvis.domain.credential;

import java.text.Normalizer;
import org.parvis.domain.shared.Sensitive;

/**
 * A password as typed, 1 to 1,000 characters; longer input is refused before it costs anything.
 * Kept in NFKC form, so that every keyboard writes the same password (security.md A1).
 */
public final class RawPassword implements Sensitive {
  private final String text;

  public RawPassword(String text) {
    if (text.isEmpty() || text.length() > 1000) {
      throw new IllegalArgumentException("a password has 1 to 1,000 characters");
    }
    this.text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** The text itself, for policy and hashing and nothing else. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawPassword that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "RawPassword[redacted]";
  }
}
