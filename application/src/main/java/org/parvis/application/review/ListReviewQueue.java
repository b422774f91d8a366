package org.parvis.application.review;

import java.util.List;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/** The open cases, those due first. */
public interface ListReviewQueue extends UseCase<ListReviewQueue.Command, ListReviewQueue.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Cases, T> cases, Function<NotStaff, T> notStaff);

    record Cases(List<CaseSummary> cases) implements Outcome {
      public Cases {
        cases = List.copyOf(cases);
      }

      @Override
      public <T> T match(Function<Cases, T> cases, Function<NotStaff, T> notStaff) {
        return cases.apply(this);
      }
    }

    record NotStaff() implements Outcome {

      @Override
      public <T> T match(Function<Cases, T> cases, Function<NotStaff, T> notStaff) {
        return notStaff.apply(this);
      }
    }
  }
}
