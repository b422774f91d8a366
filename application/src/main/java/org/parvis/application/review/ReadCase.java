package org.parvis.application.review;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.ReviewCaseId;

/** Opens the file of a case that this reviewer holds. */
public interface ReadCase extends UseCase<ReadCase.Command, ReadCase.Outcome> {
  record Command(SessionId session, ReviewCaseId id) {}

  sealed interface Outcome {
    <T> T match(
        Function<File, T> file, Function<NotHeld, T> notHeld, Function<NotAllowed, T> notAllowed);

    record File(CaseFile file) implements Outcome {

      @Override
      public <T> T match(
          Function<File, T> file,
          Function<NotHeld, T> notHeld,
          Function<NotAllowed, T> notAllowed) {
        return file.apply(this);
      }
    }

    record NotHeld() implements Outcome {

      @Override
      public <T> T match(
          Function<File, T> file,
          Function<NotHeld, T> notHeld,
          Function<NotAllowed, T> notAllowed) {
        return notHeld.apply(this);
      }
    }

    record NotAllowed(StaffRefusal why) implements Outcome {

      @Override
      public <T> T match(
          Function<File, T> file,
          Function<NotHeld, T> notHeld,
          Function<NotAllowed, T> notAllowed) {
        return notAllowed.apply(this);
      }
    }
  }
}
