package org.parvis.application.message;

import java.util.function.Function;
import org.parvis.application.UseCase;

/** Sends the oldest message that is due, if any. */
public interface DispatchMessages
    extends UseCase<DispatchMessages.Command, DispatchMessages.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(
        Function<Sent, T> sent,
        Function<Postponed, T> postponed,
        Function<GivenUp, T> givenUp,
        Function<Idle, T> idle);

    record Sent() implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Postponed, T> postponed,
          Function<GivenUp, T> givenUp,
          Function<Idle, T> idle) {
        return sent.apply(this);
      }
    }

    record Postponed() implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Postponed, T> postponed,
          Function<GivenUp, T> givenUp,
          Function<Idle, T> idle) {
        return postponed.apply(this);
      }
    }

    record GivenUp() implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Postponed, T> postponed,
          Function<GivenUp, T> givenUp,
          Function<Idle, T> idle) {
        return givenUp.apply(this);
      }
    }

    record Idle() implements Outcome {

      @Override
      public <T> T match(
          Function<Sent, T> sent,
          Function<Postponed, T> postponed,
          Function<GivenUp, T> givenUp,
          Function<Idle, T> idle) {
        return idle.apply(this);
      }
    }
  }
}
