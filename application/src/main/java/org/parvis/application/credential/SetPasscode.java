package org.parvis.application.credential;

import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.PasscodeWeakness;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/** Takes the member's passcode on the first visit; the session has then proved it. */
public interface SetPasscode extends UseCase<SetPasscode.Command, SetPasscode.Outcome> {
  record Command(SessionId session, RawPasscode passcode) {}

  sealed interface Outcome {
    <T> T match(Function<Set, T> set, Function<Weak, T> weak, Function<OutOfStep, T> outOfStep);

    record Set(SessionToken token) implements Outcome {

      @Override
      public <T> T match(
          Function<Set, T> set, Function<Weak, T> weak, Function<OutOfStep, T> outOfStep) {
        return set.apply(this);
      }
    }

    record Weak(PasscodeWeakness weakness) implements Outcome {

      @Override
      public <T> T match(
          Function<Set, T> set, Function<Weak, T> weak, Function<OutOfStep, T> outOfStep) {
        return weak.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Set, T> set, Function<Weak, T> weak, Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
