package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;

/**
 * Removes recordings that nobody acknowledged within 24 hours, and what a crash has left of those
 * that were filmed again (security.md G7).
 */
public interface EraseAbandonedClips
    extends UseCase<EraseAbandonedClips.Command, EraseAbandonedClips.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Done, T> done);

    record Done(int erased) implements Outcome {

      @Override
      public <T> T match(Function<Done, T> done) {
        return done.apply(this);
      }
    }
  }
}
