package org.parvis.application.verification;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;

/** Opens an attempt, or finds the open one. */
public interface StartVerification
    extends UseCase<StartVerification.Command, StartVerification.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(
        Function<Started, T> started,
        Function<Later, T> later,
        Function<Exhausted, T> exhausted,
        Function<OutOfStep, T> outOfStep);

    record Started(AttemptId attempt) implements Outcome {

      @Override
      public <T> T match(
          Function<Started, T> started,
          Function<Later, T> later,
          Function<Exhausted, T> exhausted,
          Function<OutOfStep, T> outOfStep) {
        return started.apply(this);
      }
    }

    record Later(Instant from) implements Outcome {

      @Override
      public <T> T match(
          Function<Started, T> started,
          Function<Later, T> later,
          Function<Exhausted, T> exhausted,
          Function<OutOfStep, T> outOfStep) {
        return later.apply(this);
      }
    }

    record Exhausted() implements Outcome {

      @Override
      public <T> T match(
          Function<Started, T> started,
          Function<Later, T> later,
          Function<Exhausted, T> exhausted,
          Function<OutOfStep, T> outOfStep) {
        return exhausted.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Started, T> started,
          Function<Later, T> later,
          Function<Exhausted, T> exhausted,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
