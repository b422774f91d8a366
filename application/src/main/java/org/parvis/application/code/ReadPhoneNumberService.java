package org.parvis.application.code;

import org.parvis.application.port.PhoneNumbers;

/** Asks the one who knows numbers. */
public final class ReadPhoneNumberService implements ReadPhoneNumber {
  private final PhoneNumbers numbers;

  public ReadPhoneNumberService(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public Outcome execute(Command command) {
    return numbers
        .read(command.text())
        .match(
            usable -> new Outcome.Usable(usable.number()),
            notServed -> new Outcome.NotServed(notServed.why()),
            notANumber -> new Outcome.NotANumber());
  }
}
