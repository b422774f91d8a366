package org.parvis.domain.verification;

import java.time.Instant;
import java.util.function.Function;

/** Whether a member may start another attempt. */
public sealed interface RetryDecision {
  <T> T match(
      Function<Allowed, T> allowed, Function<Later, T> later, Function<Exhausted, T> exhausted);

  /** This many attempts, the new one included. */
  record Allowed(int triesLeft) implements RetryDecision {

    @Override
    public <T> T match(
        Function<Allowed, T> allowed, Function<Later, T> later, Function<Exhausted, T> exhausted) {
      return allowed.apply(this);
    }
  }

  record Later(Instant from) implements RetryDecision {

    @Override
    public <T> T match(
        Function<Allowed, T> allowed, Function<Later, T> later, Function<Exhausted, T> exhausted) {
      return later.apply(this);
    }
  }

  /** Only a person can help now. */
  record Exhausted() implements RetryDecision {

    @Override
    public <T> T match(
        Function<Allowed, T> allowed, Function<Later, T> later, Function<Exhausted, T> exhausted) {
      return exhausted.apply(this);
    }
  }
}
