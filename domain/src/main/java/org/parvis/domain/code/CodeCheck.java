package org.parvis.domain.code;

import java.util.function.Function;

/** What came of comparing a code. */
public sealed interface CodeCheck {
  <T> T match(Function<Accepted, T> accepted, Function<Wrong, T> wrong, Function<Closed, T> closed);

  /** Right, in time, and now used up. */
  record Accepted() implements CodeCheck {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted, Function<Wrong, T> wrong, Function<Closed, T> closed) {
      return accepted.apply(this);
    }
  }

  record Wrong(int checksLeft) implements CodeCheck {

    @Override
    public <T> T match(
        Function<Accepted, T> accepted, Function<Wrong, T> wrong, Function<Closed, T> closed) {
      return wrong.apply(this);
    }
  }

  /** Nothing was compared. */
  record Closed(Reason reason) implements CodeCheck {
    public enum Reason {
      EXPIRED,
      EXHAUSTED,
      ALREADY_USED,
      NOT_YOURS,
      /** It was sent for something else, or for this as it was before a change. */
      OTHER_SUBJECT
    }

    @Override
    public <T> T match(
        Function<Accepted, T> accepted, Function<Wrong, T> wrong, Function<Closed, T> closed) {
      return closed.apply(this);
    }
  }
}
