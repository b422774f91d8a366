package org.parvis.application.code;

import java.util.function.Function;
import org.parvis.application.UseCase;
import org.parvis.application.port.PhoneReading.NotServed.Why;
import org.parvis.domain.member.PhoneNumber;

/** Understands what a member typed, before anything is sent. */
public interface ReadPhoneNumber extends UseCase<ReadPhoneNumber.Command, ReadPhoneNumber.Outcome> {
  record Command(String text) {}

  sealed interface Outcome {
    <T> T match(
        Function<Usable, T> usable,
        Function<NotServed, T> notServed,
        Function<NotANumber, T> notANumber);

    record Usable(PhoneNumber number) implements Outcome {

      @Override
      public <T> T match(
          Function<Usable, T> usable,
          Function<NotServed, T> notServed,
          Function<NotANumber, T> notANumber) {
        return usable.apply(this);
      }
    }

    record NotServed(Why why) implements Outcome {

      @Override
      public <T> T match(
          Function<Usable, T> usable,
          Function<NotServed, T> notServed,
          Function<NotANumber, T> notANumber) {
        return notServed.apply(this);
      }
    }

    record NotANumber() implements Outcome {

      @Override
      public <T> T match(
          Function<Usable, T> usable,
          Function<NotServed, T> notServed,
          Function<NotANumber, T> notANumber) {
        return notANumber.apply(this);
      }
    }
  }
}
