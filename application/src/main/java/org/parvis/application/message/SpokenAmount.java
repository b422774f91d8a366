package org.parvis.application.message;

import org.parvis.domain.banking.Money;
import org.parvis.domain.member.Language;

/** Amounts as messages say them: digits and one sign that every telephone has, no groups. */
public final class SpokenAmount {
  private SpokenAmount() {}

  /** For example "1234,56" or "1234.56". */
  public static String of(Money amount, Language language) {
    String plain = amount.inEuros().toPlainString();
    return switch (language) {
      case FRENCH -> plain.replace('.', ',');
      case ENGLISH -> plain;
    };
  }
}
