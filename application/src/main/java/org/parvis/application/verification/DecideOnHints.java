package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/** The member films the document again, or goes on with what is there. */
public interface DecideOnHints extends UseCase<DecideOnHints.Command, DecideOnHints.Outcome> {
  record Command(SessionId session, boolean again) {}

  sealed interface Outcome {
    <T> T match(Function<Done, T> done, Function<OutOfStep, T> outOfStep);

    record Done() implements Outcome {

      @Override
      public <T> T match(Function<Done, T> done, Function<OutOfStep, T> outOfStep) {
        return done.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(Function<Done, T> done, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
