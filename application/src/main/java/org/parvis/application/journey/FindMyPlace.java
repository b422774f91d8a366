package org.parvis.application.journey;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/** Finds where a member is; every page asks it and shows nothing else. */
public interface FindMyPlace extends UseCase<FindMyPlace.Command, FindMyPlace.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Found, T> found);

    record Found(Place place) implements Outcome {

      @Override
      public <T> T match(Function<Found, T> found) {
        return found.apply(this);
      }
    }
  }
}
