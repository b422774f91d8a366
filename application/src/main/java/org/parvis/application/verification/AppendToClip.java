package org.parvis.application.verification;

import java.io.InputStream;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ClipId;

/** Adds bytes at the end of a recording; the offset must be where it ends. */
public interface AppendToClip extends UseCase<AppendToClip.Command, AppendToClip.Outcome> {
  record Command(SessionId session, ClipId clip, long offset, InputStream bytes) {}

  sealed interface Outcome {
    <T> T match(
        Function<Appended, T> appended,
        Function<WrongOffset, T> wrongOffset,
        Function<TooLarge, T> tooLarge,
        Function<NotYours, T> notYours);

    record Appended(long length) implements Outcome {

      @Override
      public <T> T match(
          Function<Appended, T> appended,
          Function<WrongOffset, T> wrongOffset,
          Function<TooLarge, T> tooLarge,
          Function<NotYours, T> notYours) {
        return appended.apply(this);
      }
    }

    /** Nothing was written; go on from this length. */
    record WrongOffset(long length) implements Outcome {

      @Override
      public <T> T match(
          Function<Appended, T> appended,
          Function<WrongOffset, T> wrongOffset,
          Function<TooLarge, T> tooLarge,
          Function<NotYours, T> notYours) {
        return wrongOffset.apply(this);
      }
    }

    record TooLarge() implements Outcome {

      @Override
      public <T> T match(
          Function<Appended, T> appended,
          Function<WrongOffset, T> wrongOffset,
          Function<TooLarge, T> tooLarge,
          Function<NotYours, T> notYours) {
        return tooLarge.apply(this);
      }
    }

    record NotYours() implements Outcome {

      @Override
      public <T> T match(
          Function<Appended, T> appended,
          Function<WrongOffset, T> wrongOffset,
          Function<TooLarge, T> tooLarge,
          Function<NotYours, T> notYours) {
        return notYours.apply(this);
      }
    }
  }
}
