package org.parvis.application.member;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.session.SessionId;

/** Takes names and birth date. */
public interface GiveProfile extends UseCase<GiveProfile.Command, GiveProfile.Outcome> {
  record Command(SessionId session, PersonName name, BirthDate birthDate) {}

  sealed interface Outcome {
    <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep);

    record Given() implements Outcome {

      @Override
      public <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep) {
        return given.apply(this);
      }
    }

    /** Locked, or not yet asked. */
    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(Function<Given, T> given, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
