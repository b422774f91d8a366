package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;

/** Ends attempts that have waited too long for their member. */
public interface ExpireAttempts extends UseCase<ExpireAttempts.Command, ExpireAttempts.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Done, T> done);

    record Done(int expired) implements Outcome {

      @Override
      public <T> T match(Function<Done, T> done) {
        return done.apply(this);
      }
    }
  }
}
