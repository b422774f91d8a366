package org.parvis.application.port;

import java.util.function.Function;
import org.parvis.domain.verification.Findings;

/** What the engine answers. */
public sealed interface CheckAnswer {
  <T> T match(Function<Found, T> found, Function<Unavailable, T> unavailable);

  record Found(Findings findings) implements CheckAnswer {

    @Override
    public <T> T match(Function<Found, T> found, Function<Unavailable, T> unavailable) {
      return found.apply(this);
    }
  }

  /** No verdict: crash, overrun, garbage. Never an approval, never a refusal. */
  record Unavailable(String cause) implements CheckAnswer {

    @Override
    public <T> T match(Function<Found, T> found, Function<Unavailable, T> unavailable) {
      return unavailable.apply(this);
    }
  }
}
