package org.parvis.application.code;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.code.CodePurpose;
import org.parvis.domain.session.SessionId;

/** The code that this session is waiting for, if any. */
public interface FindOpenCode extends UseCase<FindOpenCode.Command, FindOpenCode.Outcome> {
  record Command(SessionId session, CodePurpose purpose) {}

  sealed interface Outcome {
    <T> T match(Function<Waiting, T> waiting, Function<Nothing, T> nothing);

    record Waiting(CodeView code) implements Outcome {

      @Override
      public <T> T match(Function<Waiting, T> waiting, Function<Nothing, T> nothing) {
        return waiting.apply(this);
      }
    }

    record Nothing() implements Outcome {

      @Override
      public <T> T match(Function<Waiting, T> waiting, Function<Nothing, T> nothing) {
        return nothing.apply(this);
      }
    }
  }
}
