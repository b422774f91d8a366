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
  record NotServed(Why why) implements PhoneReading {
    /** What about it. */
    public enum Why {
      LANDLINE,
      /** A line of the internet. */
      VOIP,
      /** Calls and messages to it cost more than usual, or are for companies. */
      PREMIUM,
      SATELLITE,
      /** Pagers, voice mail and the like. */
      OTHER_KIND,
      COUNTRY
    }

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
