package org.parvis.application.verification;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.port.CheckStage;

/**
 * Does the oldest check that waits, if any.
 *
 * <p>The engine is asked between two transactions. A crash in between costs nothing: the next life
 * of the server frees the check, or its lease ends, and it is run again.
 */
public interface RunNextCheck extends UseCase<RunNextCheck.Command, RunNextCheck.Outcome> {
  record Command() {}

  sealed interface Outcome {
    <T> T match(Function<Ran, T> ran, Function<GivenBack, T> givenBack, Function<Idle, T> idle);

    record Ran(CheckStage stage) implements Outcome {

      @Override
      public <T> T match(
          Function<Ran, T> ran, Function<GivenBack, T> givenBack, Function<Idle, T> idle) {
        return ran.apply(this);
      }
    }

    /** The server stops; whoever is there next does it at once. */
    record GivenBack() implements Outcome {

      @Override
      public <T> T match(
          Function<Ran, T> ran, Function<GivenBack, T> givenBack, Function<Idle, T> idle) {
        return givenBack.apply(this);
      }
    }

    record Idle() implements Outcome {

      @Override
      public <T> T match(
          Function<Ran, T> ran, Function<GivenBack, T> givenBack, Function<Idle, T> idle) {
        return idle.apply(this);
      }
    }
  }
}
