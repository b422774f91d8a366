package org.parvis.domain.credential;

import org.parvis.domain.shared.Sensitive;

/** A passcode as typed: exactly six digits (security.md C1). */
public final class RawPasscode implements Sensitive {
  private final String text;

  public RawPasscode(String text) {
    if (!text.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("a passcode has six digits");
    }
    this.text = text;
  }

  /** The text itself, for policy and hashing and nothing else. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawPasscode that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "RawPasscode[redacted]";
  }
}
