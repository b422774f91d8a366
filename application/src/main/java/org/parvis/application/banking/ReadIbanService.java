package org.parvis.application.banking;

import org.parvis.application.port.Ibans;

/** Asks the one who knows numbers of accounts. */
public final class ReadIbanService implements ReadIban {
  private final Ibans ibans;

  public ReadIbanService(Ibans ibans) {
    this.ibans = ibans;
  }

  @Override
  public Outcome execute(Command command) {
    return ibans
        .read(command.text())
        .match(
            usable -> new Outcome.Usable(usable.iban()),
            notUsable -> new Outcome.NotUsable(notUsable.why()));
  }
}
