package org.parvis.application.access;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/** Gives the signed-in member a short-lived token for the API. */
public interface IssueAccessToken
    extends UseCase<IssueAccessToken.Command, IssueAccessToken.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<Issued, T> issued, Function<SessionOver, T> sessionOver);

    record Issued(String token, Instant expiresAt) implements Outcome {

      @Override
      public <T> T match(Function<Issued, T> issued, Function<SessionOver, T> sessionOver) {
        return issued.apply(this);
      }
    }

    record SessionOver() implements Outcome {

      @Override
      public <T> T match(Function<Issued, T> issued, Function<SessionOver, T> sessionOver) {
        return sessionOver.apply(this);
      }
    }
  }
}
