package org.parvis.domain.code;

import java.time.Instant;
import java.util.function.Function;

/** Whether another text message may leave for a number. */
public sealed interface SendDecision {
  <T> T match(Function<Allowed, T> allowed, Function<Wait, T> wait);

  record Allowed() implements SendDecision {

    @Override
    public <T> T match(Function<Allowed, T> allowed, Function<Wait, T> wait) {
      return allowed.apply(this);
    }
  }

  record Wait(Instant until) implements SendDecision {

    @Override
    public <T> T match(Function<Allowed, T> allowed, Function<Wait, T> wait) {
      return wait.apply(this);
    }
  }
}
