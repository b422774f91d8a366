package org.parvis.application.verification;

import org.parvis.application.port.LegalTexts;

public final class ReadLegalTextService implements ReadLegalText {
  private final LegalTexts texts;

  public ReadLegalTextService(LegalTexts texts) {
    this.texts = texts;
  }

  @Override
  public Outcome execute(Command command) {
    return new Outcome.Text(texts.current(command.kind(), command.language()));
  }
}
