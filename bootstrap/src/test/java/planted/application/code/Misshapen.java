package planted.application.code;

import java.util.function.Supplier;
import planted.application.UseCase;

/** Use cases and services that drift from the form. */
final class Misshapen {
  interface V16OneMethod extends UseCase<V16OneMethod.Command, V16OneMethod.Outcome> {
    Outcome undo(Command command);

    record Command() {}

    sealed interface Outcome {
      <T> T match(Supplier<T> done);

      record Done() implements Outcome {
        @Override
        public <T> T match(Supplier<T> done) {
          return done.get();
        }
      }
    }
  }

  interface V16Command_missing extends UseCase<String, V16Command_missing.Outcome> {
    sealed interface Outcome {
      <T> T match(Supplier<T> done);

      record Done() implements Outcome {
        @Override
        public <T> T match(Supplier<T> done) {
          return done.get();
        }
      }
    }
  }

  interface V16Command_noRecord
      extends UseCase<V16Command_noRecord.Command, V16Command_noRecord.Outcome> {
    final class Command {}

    sealed interface Outcome {
      <T> T match(Supplier<T> done);

      record Done() implements Outcome {
        @Override
        public <T> T match(Supplier<T> done) {
          return done.get();
        }
      }
    }
  }

  interface V16Outcome_missing extends UseCase<V16Outcome_missing.Command, Boolean> {
    record Command() {}
  }

  interface V16Outcome_open extends UseCase<V16Outcome_open.Command, V16Outcome_open.Outcome> {
    record Command() {}

    interface Outcome {
      <T> T match(Supplier<T> done);
    }
  }

  interface V16Match_aCaseForgotten
      extends UseCase<V16Match_aCaseForgotten.Command, V16Match_aCaseForgotten.Outcome> {
    record Command() {}

    sealed interface Outcome {
      <T> T match(Supplier<T> done);

      record Done() implements Outcome {
        @Override
        public <T> T match(Supplier<T> done) {
          return done.get();
        }
      }

      record Failed() implements Outcome {
        @Override
        public <T> T match(Supplier<T> done) {
          return done.get();
        }
      }
    }
  }

  interface V16Match_none extends UseCase<V16Match_none.Command, V16Match_none.Outcome> {
    record Command() {}

    sealed interface Outcome {
      record Done() implements Outcome {}
    }
  }

  static final class V16ServiceName_ofNothingService {}

  static final class V16ServiceName_ofAnotherService implements ConfirmOneTimeCode {
    @Override
    public Outcome execute(Command command) {
      return new Outcome.Denied(false);
    }
  }

  static class V16ServiceFinal_Service {}
}
