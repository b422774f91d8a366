package org.parvis.application.banking;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.IbanProblem;

/** Understands the number of an account that a member typed. */
public interface ReadIban extends UseCase<ReadIban.Command, ReadIban.Outcome> {
  record Command(String text) {}

  sealed interface Outcome {
    <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable);

    record Usable(Iban iban) implements Outcome {

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return usable.apply(this);
      }
    }

    record NotUsable(IbanProblem why) implements Outcome {

      @Override
      public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
        return notUsable.apply(this);
      }
    }
  }
}
