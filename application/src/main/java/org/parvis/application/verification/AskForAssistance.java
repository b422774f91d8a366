package org.parvis.application.verification;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.Assistance;

/** Asks for a person's help; who has asked already is told what was promised then. */
public interface AskForAssistance
    extends UseCase<AskForAssistance.Command, AskForAssistance.Outcome> {
  record Command(SessionId session, Assistance assistance) {}

  sealed interface Outcome {
    <T> T match(
        Function<Asked, T> asked,
        Function<AskedBefore, T> askedBefore,
        Function<OutOfStep, T> outOfStep);

    record Asked(Instant dueAt) implements Outcome {

      @Override
      public <T> T match(
          Function<Asked, T> asked,
          Function<AskedBefore, T> askedBefore,
          Function<OutOfStep, T> outOfStep) {
        return asked.apply(this);
      }
    }

    /** An earlier request is open; the new words are not kept. */
    record AskedBefore(Instant dueAt) implements Outcome {

      @Override
      public <T> T match(
          Function<Asked, T> asked,
          Function<AskedBefore, T> askedBefore,
          Function<OutOfStep, T> outOfStep) {
        return askedBefore.apply(this);
      }
    }

    /** Verified already, or not yet so far that there is a name to speak to. */
    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Asked, T> asked,
          Function<AskedBefore, T> askedBefore,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
