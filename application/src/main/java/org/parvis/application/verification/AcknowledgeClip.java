package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ClipId;

/**
 * Makes a complete recording count; what was acknowledged is never lost.
 *
 * <p>The last side of the document starts the check on arrival; the face submits the attempt.
 */
public interface AcknowledgeClip extends UseCase<AcknowledgeClip.Command, AcknowledgeClip.Outcome> {
  record Command(SessionId session, ClipId clip, long length) {}

  sealed interface Outcome {
    <T> T match(
        Function<Acknowledged, T> acknowledged,
        Function<WrongLength, T> wrongLength,
        Function<NotSupported, T> notSupported,
        Function<OutOfStep, T> outOfStep);

    record Acknowledged() implements Outcome {

      @Override
      public <T> T match(
          Function<Acknowledged, T> acknowledged,
          Function<WrongLength, T> wrongLength,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return acknowledged.apply(this);
      }
    }

    record WrongLength(long length) implements Outcome {

      @Override
      public <T> T match(
          Function<Acknowledged, T> acknowledged,
          Function<WrongLength, T> wrongLength,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return wrongLength.apply(this);
      }
    }

    /** What arrived is not what it was called; it is thrown away. */
    record NotSupported() implements Outcome {

      @Override
      public <T> T match(
          Function<Acknowledged, T> acknowledged,
          Function<WrongLength, T> wrongLength,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return notSupported.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Acknowledged, T> acknowledged,
          Function<WrongLength, T> wrongLength,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
