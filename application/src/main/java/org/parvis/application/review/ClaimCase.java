package org.parvis.application.review;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReviewCaseId;

/** Takes a case from the queue; taking it again is harmless. */
public interface ClaimCase extends UseCase<ClaimCase.Command, ClaimCase.Outcome> {
  record Command(SessionId session, ReviewCaseId id) {}

  sealed interface Outcome {
    <T> T match(
        Function<Claimed, T> claimed,
        Function<TakenByAnother, T> takenByAnother,
        Function<NotAllowed, T> notAllowed,
        Function<Gone, T> gone);

    record Claimed() implements Outcome {

      @Override
      public <T> T match(
          Function<Claimed, T> claimed,
          Function<TakenByAnother, T> takenByAnother,
          Function<NotAllowed, T> notAllowed,
          Function<Gone, T> gone) {
        return claimed.apply(this);
      }
    }

    record TakenByAnother() implements Outcome {

      @Override
      public <T> T match(
          Function<Claimed, T> claimed,
          Function<TakenByAnother, T> takenByAnother,
          Function<NotAllowed, T> notAllowed,
          Function<Gone, T> gone) {
        return takenByAnother.apply(this);
      }
    }

    record NotAllowed(StaffRefusal why) implements Outcome {

      @Override
      public <T> T match(
          Function<Claimed, T> claimed,
          Function<TakenByAnother, T> takenByAnother,
          Function<NotAllowed, T> notAllowed,
          Function<Gone, T> gone) {
        return notAllowed.apply(this);
      }
    }

    record Gone() implements Outcome {

      @Override
      public <T> T match(
          Function<Claimed, T> claimed,
          Function<TakenByAnother, T> takenByAnother,
          Function<NotAllowed, T> notAllowed,
          Function<Gone, T> gone) {
        return gone.apply(this);
      }
    }
  }
}
