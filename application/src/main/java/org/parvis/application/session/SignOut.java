package org.parvis.application.session;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.session.SessionId;

/** Ends a session on the server at once. */
public interface SignOut extends UseCase<SignOut.Command, SignOut.Outcome> {
  record Command(SessionId session) {}

  sealed interface Outcome {
    <T> T match(Function<SignedOut, T> signedOut);

    record SignedOut() implements Outcome {

      @Override
      public <T> T match(Function<SignedOut, T> signedOut) {
        return signedOut.apply(this);
      }
    }
  }
}
