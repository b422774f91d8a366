package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.session.SessionId;

/** Takes the place of birth while the checks run. */
public interface GiveBirthplace extends UseCase<GiveBirthplace.Command, GiveBirthplace.Outcome> {
  record Command(SessionId session, Birthplace birthplace) {}

  sealed interface Outcome {
    <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep);

    record Given() implements Outcome {

      @Override
      public <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep) {
        return given.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
