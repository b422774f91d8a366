package org.parvis.application.verification;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.Movement;

/** Says which movements the member is to make before the camera; draws them where none are. */
public interface DrawChallenge extends UseCase<DrawChallenge.Command, DrawChallenge.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Drawn, T> drawn, Function<OutOfStep, T> outOfStep);

    /**
     * The movements of the attempt.
     *
     * @param movements in their order
     */
    record Drawn(List<Movement> movements) implements Outcome {
      public Drawn {
        movements = List.copyOf(movements);
      }

      @Override
      public <T> T match(Function<Drawn, T> drawn, Function<OutOfStep, T> outOfStep) {
        return drawn.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(Function<Drawn, T> drawn, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
