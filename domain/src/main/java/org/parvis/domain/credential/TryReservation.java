package org.parvis.domain.credential;

import java.util.function.Function;

/** Whether a secret may be compared now. */
public sealed interface TryReservation {
  <T> T match(Function<Reserved, T> reserved, Function<Locked, T> locked);

  /** The try is already counted as failed; a success takes it back. */
  record Reserved() implements TryReservation {
    @Override
    public <T> T match(Function<Reserved, T> reserved, Function<Locked, T> locked) {
      return reserved.apply(this);
    }
  }

  /** No comparison takes place. */
  record Locked() implements TryReservation {
    @Override
    public <T> T match(Function<Reserved, T> reserved, Function<Locked, T> locked) {
      return locked.apply(this);
    }
  }
}
