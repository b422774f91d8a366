package planted.domain.member;

/** Aggregates with a second way in. */
final class OpenAggregates {
  static final class V21OpenConstructor {
    V21OpenConstructor() {}

    static V21OpenConstructor restore() {
      return new V21OpenConstructor();
    }
  }

  static class V21OpenClass {
    private V21OpenClass() {}

    static V21OpenClass restore() {
      return new V21OpenClass();
    }
  }
}
