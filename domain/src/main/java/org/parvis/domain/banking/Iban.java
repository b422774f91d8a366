package org.parvis.domain.banking;

import java.util.regex.Pattern;

/**
 * The number of an account, without spaces, in capitals (ISO 13616). Whether its check digits and
 * length are right is known to whoever reads what people type.
 */
public record Iban(String value) {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final char GAP = '\u00a0';

  public Iban {
    if (!IBAN.matcher(value).matches()) {
      throw new IllegalArgumentException("country, check digits and account in capitals");
    }
  }

  /** In groups of four, as it is printed. */
  public String grouped() {
    return value.replaceAll("(.{4})(?!$)", "$1" + GAP);
  }

  /** The last four signs, enough to recognise it by. */
  public String end() {
    return value.substring(value.length() - 4);
  }
}
