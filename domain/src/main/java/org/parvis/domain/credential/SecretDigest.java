package org.parvis.domain.credential;

import org.parvis.domain.shared.Sensitive;

/** A salted, peppered hash of a secret in PHC string form. */
public final class SecretDigest implements Sensitive {
  private final String text;

  public SecretDigest(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an empty digest");
    }
    this.text = text;
  }

  /** The text itself, for the hashing adapter and the store and nothing else. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretDigest that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "SecretDigest[redacted]";
  }
}
