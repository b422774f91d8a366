package org.parvis.application.session;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionToken;

/**
 * Finds the session that a browser's token opens.
 *
 * <p>Polls are no activity: they neither lengthen a session nor keep the banking level.
 */
public interface ResolveSession extends UseCase<ResolveSession.Command, ResolveSession.Outcome> {
  record Command(SessionToken token, boolean activity) {}

  sealed interface Outcome {
    <T> T match(Function<Open, T> open, Function<Expired, T> expired, Function<Unknown, T> unknown);

    record Open(SessionView session) implements Outcome {

      @Override
      public <T> T match(
          Function<Open, T> open, Function<Expired, T> expired, Function<Unknown, T> unknown) {
        return open.apply(this);
      }
    }

    /** It was a session, and its time is over. */
    record Expired() implements Outcome {

      @Override
      public <T> T match(
          Function<Open, T> open, Function<Expired, T> expired, Function<Unknown, T> unknown) {
        return expired.apply(this);
      }
    }

    record Unknown() implements Outcome {

      @Override
      public <T> T match(
          Function<Open, T> open, Function<Expired, T> expired, Function<Unknown, T> unknown) {
        return unknown.apply(this);
      }
    }
  }
}
