package planted.domain.code;

import planted.domain.shared.Sensitive;

public final class OneTimeCode implements Sensitive {
  private final String digits;

  public OneTimeCode(String digits) {
    this.digits = digits;
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
