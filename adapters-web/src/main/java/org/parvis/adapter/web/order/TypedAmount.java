package org.parvis.adapter.web.order;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.domain.banking.Money;

/**
 * Amounts as people type them: "1 234,56", "1234.56", "12 €". Where a sign could separate thousands
 * or cents ("1.234"), nobody guesses.
 */
final class TypedAmount {
  // Plain or grouped by spaces with either sign for the cents, or grouped as in German or English.
  private static final Pattern PLAIN =
      Pattern.compile("([0-9]{1,9}|[0-9]{1,3}(?: [0-9]{3}){1,2})(?:[.,]([0-9]{1,2}))?");
  private static final Pattern DOTS =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{3}){1,2}),([0-9]{2})");
  private static final Pattern COMMAS =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3}){1,2})\\.([0-9]{2})");

  private TypedAmount() {}

  /** The amount meant, zero included; empty when it is not clear or is none. */
  static Optional<Money> parse(String typed) {
    String text =
        typed
            .replaceAll("[\\p{Z}\\s'\u2019]+", " ")
            .strip()
            .replaceFirst("^(?i:EUR|€) ?", "")
            .replaceFirst(" ?(?i:EUR|€)$", "");
    for (Pattern pattern : new Pattern[] {PLAIN, DOTS, COMMAS}) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        String euros = matcher.group(1).replaceAll("[ .,]", "");
        String cents = matcher.group(2) == null ? "0" : matcher.group(2);
        return Optional.of(
            new Money(new BigDecimal(euros + "." + cents).movePointRight(2).longValueExact()));
      }
    }
    return Optional.empty();
  }

  /** An amount for a field: digits and a comma. */
  static String forField(Money amount) {
    return amount.inEuros().toPlainString().replace('.', ',');
  }
}
