package org.parvis.application.port;

import java.util.List;
import java.util.function.Function;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.RecordingPrint;

/** What the engine answers. */
public sealed interface CheckAnswer {
  <T> T match(
      Function<Found, T> found,
      Function<Unavailable, T> unavailable,
      Function<Interrupted, T> interrupted);

  /**
   * The engine has looked.
   *
   * @param prints of the recordings that it looked at
   */
  record Found(Findings findings, List<RecordingPrint> prints) implements CheckAnswer {
    public Found {
      prints = List.copyOf(prints);
    }

    /** Of an engine that takes no prints. */
    public Found(Findings findings) {
      this(findings, List.of());
    }

    @Override
    public <T> T match(
        Function<Found, T> found,
        Function<Unavailable, T> unavailable,
        Function<Interrupted, T> interrupted) {
      return found.apply(this);
    }
  }

  /** No verdict: crash, overrun, garbage. Never an approval, never a refusal. */
  record Unavailable(String cause) implements CheckAnswer {

    @Override
    public <T> T match(
        Function<Found, T> found,
        Function<Unavailable, T> unavailable,
        Function<Interrupted, T> interrupted) {
      return unavailable.apply(this);
    }
  }

  /** The server stops: nothing was found out, and it is nobody's fault. */
  record Interrupted() implements CheckAnswer {

    @Override
    public <T> T match(
        Function<Found, T> found,
        Function<Unavailable, T> unavailable,
        Function<Interrupted, T> interrupted) {
      return interrupted.apply(this);
    }
  }
}
