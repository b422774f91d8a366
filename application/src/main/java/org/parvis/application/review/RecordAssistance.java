package org.parvis.application.review;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReviewCaseId;

/** Writes down what was done for a member who asked for help. */
public interface RecordAssistance
    extends UseCase<RecordAssistance.Command, RecordAssistance.Outcome> {

  /** What was done. */
  enum Act {
    /** The member was spoken to; the case stays open, and the member sees it. */
    CONTACTED,
    /** The work is over; one sentence says how. */
    CLOSED
  }

  record Command(SessionId session, ReviewCaseId id, Act act, String note) {}

  sealed interface Outcome {
    <T> T match(
        Function<Recorded, T> recorded,
        Function<NoteMissing, T> noteMissing,
        Function<NotHeld, T> notHeld);

    record Recorded() implements Outcome {

      @Override
      public <T> T match(
          Function<Recorded, T> recorded,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return recorded.apply(this);
      }
    }

    record NoteMissing() implements Outcome {

      @Override
      public <T> T match(
          Function<Recorded, T> recorded,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return noteMissing.apply(this);
      }
    }

    record NotHeld() implements Outcome {

      @Override
      public <T> T match(
          Function<Recorded, T> recorded,
          Function<NoteMissing, T> noteMissing,
          Function<NotHeld, T> notHeld) {
        return notHeld.apply(this);
      }
    }
  }
}
