package org.parvis.application.port;

import java.util.function.Function;
import org.parvis.domain.banking.Iban;
import org.parvis.domain.banking.IbanProblem;

/** What a text is as the number of an account. */
public sealed interface IbanReading {
  <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable);

  record Usable(Iban iban) implements IbanReading {

    @Override
    public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
      return usable.apply(this);
    }
  }

  record NotUsable(IbanProblem why) implements IbanReading {

    @Override
    public <T> T match(Function<Usable, T> usable, Function<NotUsable, T> notUsable) {
      return notUsable.apply(this);
    }
  }
}
