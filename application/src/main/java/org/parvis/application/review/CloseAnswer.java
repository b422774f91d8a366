package org.parvis.application.review;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReviewCaseId;

/** Ends the work on an answer that was owed to a member. */
public interface CloseAnswer extends UseCase<CloseAnswer.Command, CloseAnswer.Outcome> {
  record Command(SessionId session, ReviewCaseId id, String note) {}

  sealed interface Outcome {
    <T> T match(
        Function<Answered, T> answered,
        Function<NoteMissing, T> noteMissing,
        Function<NotHeld, T> notHeld);

    record Answered() implements Outcome {

      @Override
      public <T> T match(
          Function<Answered, T> answered,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return answered.apply(this);
      }
    }

    record NoteMissing() implements Outcome {

      @Override
      public <T> T match(
          Function<Answered, T> answered,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return noteMissing.apply(this);
      }
    }

    record NotHeld() implements Outcome {

      @Override
      public <T> T match(
          Function<Answered, T> answered,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return notHeld.apply(this);
      }
    }
  }
}
