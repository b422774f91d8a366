package org.parvis.application.message;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.port.Outbox;

/** Sends the oldest messages of a lane that are due, if any and if a route is open. */
public interface DispatchMessages
    extends UseCase<DispatchMessages.Command, DispatchMessages.Outcome> {
  record Command(Outbox.Lane lane) {}

  sealed interface Outcome {
    <T> T match(Function<Dispatched, T> dispatched, Function<Idle, T> idle);

    /**
     * What became of each is noted.
     *
     * @param messages how many, at least 1
     */
    record Dispatched(int messages) implements Outcome {

      @Override
      public <T> T match(Function<Dispatched, T> dispatched, Function<Idle, T> idle) {
        return dispatched.apply(this);
      }
    }

    record Idle() implements Outcome {

      @Override
      public <T> T match(Function<Dispatched, T> dispatched, Function<Idle, T> idle) {
        return idle.apply(this);
      }
    }
  }
}
