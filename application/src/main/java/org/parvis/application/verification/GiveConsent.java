package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.member.Language;
import org.parvis.domain.session.SessionId;

/** Keeps what the member agreed to or refused, with the exact texts. */
public interface GiveConsent extends UseCase<GiveConsent.Command, GiveConsent.Outcome> {
  record Command(SessionId session, boolean face, boolean terms, Language language) {}

  sealed interface Outcome {
    <T> T match(
        Function<Given, T> given, Function<Refused, T> refused, Function<OutOfStep, T> outOfStep);

    record Given() implements Outcome {

      @Override
      public <T> T match(
          Function<Given, T> given,
          Function<Refused, T> refused,
          Function<OutOfStep, T> outOfStep) {
        return given.apply(this);
      }
    }

    /** Kept too; nothing is filmed. */
    record Refused() implements Outcome {

      @Override
      public <T> T match(
          Function<Given, T> given,
          Function<Refused, T> refused,
          Function<OutOfStep, T> outOfStep) {
        return refused.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Given, T> given,
          Function<Refused, T> refused,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
