package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

/** Makes room for a recording. */
public interface OpenClip extends UseCase<OpenClip.Command, OpenClip.Outcome> {
  record Command(SessionId session, ClipKind kind, String mediaType) {}

  sealed interface Outcome {
    <T> T match(
        Function<Opened, T> opened,
        Function<TooMuch, T> tooMuch,
        Function<NotSupported, T> notSupported,
        Function<OutOfStep, T> outOfStep);

    record Opened(ClipId clip) implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened,
          Function<TooMuch, T> tooMuch,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return opened.apply(this);
      }
    }

    /** The member's space, or the disk's, is used up. */
    record TooMuch() implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened,
          Function<TooMuch, T> tooMuch,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return tooMuch.apply(this);
      }
    }

    /** Not a kind of video that can be read. */
    record NotSupported() implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened,
          Function<TooMuch, T> tooMuch,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return notSupported.apply(this);
      }
    }

    record OutOfStep() implements Outcome {

      @Override
      public <T> T match(
          Function<Opened, T> opened,
          Function<TooMuch, T> tooMuch,
          Function<NotSupported, T> notSupported,
          Function<OutOfStep, T> outOfStep) {
        return outOfStep.apply(this);
      }
    }
  }
}
