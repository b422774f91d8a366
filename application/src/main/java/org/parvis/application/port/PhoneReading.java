package org.parvis.application.port;

import java.util.function.Function;
import org.parvis.domain.member.PhoneNumber;

/** What a text is as a telephone number. */
public sealed interface PhoneReading {
  <T> T match(
      Function<Usable, T> usable,
      Function<NotServed, T> notServed,
      Function<NotANumber, T> notANumber);

  record Usable(PhoneNumber number) implements PhoneReading {

    @Override
    public <T> T match(
        Function<Usable, T> usable,
        Function<NotServed, T> notServed,
        Function<NotANumber, T> notANumber) {
      return usable.apply(this);
    }
  }

  /** A number, but of a country or kind that gets no codes. */
  record NotServed() implements PhoneReading {

    @Override
    public <T> T match(
        Function<Usable, T> usable,
        Function<NotServed, T> notServed,
        Function<NotANumber, T> notANumber) {
      return notServed.apply(this);
    }
  }

  record NotANumber() implements PhoneReading {

    @Override
    public <T> T match(
        Function<Usable, T> usable,
        Function<NotServed, T> notServed,
        Function<NotANumber, T> notANumber) {
      return notANumber.apply(this);
    }
  }
}
