package org.parvis.application.credential;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.credential.RawPasscode;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.session.SessionToken;

/** Compares the passcode on a later visit. */
public interface ConfirmPasscode extends UseCase<ConfirmPasscode.Command, ConfirmPasscode.Outcome> {
  record Command(SessionId session, RawPasscode passcode) {}

  sealed interface Outcome {
    <T> T match(
        Function<Confirmed, T> confirmed,
        Function<Wrong, T> wrong,
        Function<SignedOut, T> signedOut,
        Function<OutOfStep, T> outOfStep);

    record Confirmed(SessionToken token) implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<SignedOut, T> signedOut,
          Function<OutOfStep, T> outOfStep) {
        return confirmed.apply(this);
      }
    }

    record Wrong(int triesLeft) implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<SignedOut, T> signedOut,
          Function<OutOfStep, T> outOfStep) {
        return wrong.apply(this);
      }
    }

    /** No tries left: password and one-time code are asked again. */
    record SignedOut() implements Outcome {

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<SignedOut, T> signedOut,
          Function<OutOfStep, T> outOfStep) {
        return signedOut.apply(this);
      }
    }

    /** No passcode is compared. */
    record OutOfStep(Why why) implements Outcome {
      /** Why not. */
      public enum Why {
        /** The step is done, or one before it is not. */
        STEP,
        /** Too many wrong passwords: come back when the wait is over. */
        PASSWORD_LOCKED
      }

      @Override
      public <T> T match(
          Function<Confirmed, T> confirmed,
          Function<Wrong, T> wrong,
          Function<SignedOut, T> signedOut,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
