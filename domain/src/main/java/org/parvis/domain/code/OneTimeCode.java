package org.parvis.domain.code;

import java.util.Optional;
import org.parvis.domain.shared.Sensitive;

/** Six decimal digits, leading zeros kept (security.md B1). */
public final class OneTimeCode implements Sensitive {
  private final String digits;

  public OneTimeCode(String digits) {
    if (!digits.matches("[0-9]{6}")) {
      throw new IllegalArgumentException("a one-time code has six digits");
    }
    this.digits = digits;
  }

  /** The code that a person meant by this text; blanks between the digits do not matter. */
  public static Optional<OneTimeCode> parse(String text) {
    String digits = text.replaceAll("\\p{Z}|\\s", "");
    return digits.matches("[0-9]{6}") ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
  }

  /** The digits, for hashing and for the message that carries them, and nothing else. */
  public String reveal() {
    return digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OneTimeCode that && that.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return "OneTimeCode[redacted]";
  }
}
