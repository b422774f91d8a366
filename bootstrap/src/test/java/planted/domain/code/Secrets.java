package planted.domain.code;

import planted.domain.shared.Sensitive;

/** Secrets that show themselves. */
final class Secrets {
  record V14NotARecord(String digits) implements Sensitive {
    @Override
    public String toString() {
      return "redacted";
    }
  }

  static class V14Final implements Sensitive {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public String toString() {
      return "redacted";
    }
  }

  static final class V14ToString implements Sensitive {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static final class V14Equals implements Sensitive {
    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public String toString() {
      return "redacted";
    }
  }

  // The compiler says it too; here the rule has to.
  @SuppressWarnings("overrides")
  static final class V14HashCode implements Sensitive {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public String toString() {
      return "redacted";
    }
  }
}
