package org.parvis.application.operation;

import java.util.Set;
import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.port.ServerLife;

/**
 * Frees the checks and messages that a killed server had begun, so that they are done at once and
 * not when their leases end.
 */
public interface TakeUpWork extends UseCase<TakeUpWork.Command, TakeUpWork.Outcome> {

  /**
   * Asks for it.
   *
   * @param ended lives that hold nothing rightly any more: their processes are gone
   */
  record Command(Set<ServerLife> ended) {
    public Command {
      ended = Set.copyOf(ended);
    }
  }

  sealed interface Outcome {
    <T> T match(Function<TakenUp, T> takenUp, Function<NothingLeft, T> nothingLeft);

    /** Each number is how many were held; at least one is positive. */
    record TakenUp(int checks, int messages) implements Outcome {

      @Override
      public <T> T match(Function<TakenUp, T> takenUp, Function<NothingLeft, T> nothingLeft) {
        return takenUp.apply(this);
      }
    }

    record NothingLeft() implements Outcome {

      @Override
      public <T> T match(Function<TakenUp, T> takenUp, Function<NothingLeft, T> nothingLeft) {
        return nothingLeft.apply(this);
      }
    }
  }
}
