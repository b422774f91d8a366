package org.parvis.domain.member;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a person was born.
 *
 * @param town as the person writes it, 1 to 100 characters
 * @param country ISO 3166-1 alpha-2 code
 */
public record Birthplace(String town, String country) {
  private static final int LONGEST_TOWN = 100;
  private static final Pattern TOWN =
      Pattern.compile("['’]?\\p{L}[\\p{L}\\p{M}\\p{Nd}'’ .,()/\\-]*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public Birthplace {
    if (!isTown(town) || !COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("a birthplace is a town and a country code");
    }
  }

  public static Optional<Birthplace> parse(String town, String country) {
    String stripped =
        Normalizer.normalize(town, Normalizer.Form.NFC).replaceAll("\\p{Z}+", " ").strip();
    return isTown(stripped) && COUNTRY.matcher(country).matches()
        ? Optional.of(new Birthplace(stripped, country))
        : Optional.empty();
  }

  private static boolean isTown(String text) {
    return text.length() <= LONGEST_TOWN && TOWN.matcher(text).matches();
  }
}
