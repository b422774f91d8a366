package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.DocumentChoice;

/** Keeps which document the member will film. */
public interface ChooseDocument extends UseCase<ChooseDocument.Command, ChooseDocument.Outcome> {
  record Command(SessionId session, DocumentChoice choice) {}

  sealed interface Outcome {
    <T> T match(
        Function<Chosen, T> chosen,
        Function<NotServed, T> notServed,
        Function<OutOfStep, T> outOfStep);

    record Chosen() implements Outcome {

      @Override
      public <T> T match(
          Function<Chosen, T> chosen,
          Function<NotServed, T> notServed,
          Function<OutOfStep, T> outOfStep) {
        return chosen.apply(this);
      }
    }

    record NotServed() implements Outcome {

      @Override
      public <T> T match(
          Function<Chosen, T> chosen,
          Function<NotServed, T> notServed,
          Function<OutOfStep, T> outOfStep) {
        return notServed.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Chosen, T> chosen,
          Function<NotServed, T> notServed,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
