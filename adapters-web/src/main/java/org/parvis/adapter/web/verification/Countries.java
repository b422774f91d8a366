package org.parvis.adapter.web.verification;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries by their ISO 3166-1 code, named in the reader's language. */
public final class Countries {
  private static final String FRANCE = "FR";

  /** A country as a list shows it. */
  public record Country(String code, String name) {
    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }
  }

  private Countries() {}

  /** All of them, France first. */
  public static List<Country> all(Locale language) {
    return named(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2), FRANCE, language);
  }

  /** Only these, this one first. */
  public static List<Country> of(Set<String> codes, String first, Locale language) {
    return named(codes, first, language);
  }

  /** What a country is called. */
  public static String name(String code, Locale language) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
  }

  public static boolean exists(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private static List<Country> named(Set<String> codes, String first, Locale language) {
    List<Country> countries = new ArrayList<>();
    for (String code : codes) {
      countries.add(new Country(code, name(code, language)));
    }
    Collator order = Collator.getInstance(language);
    countries.sort(
        Comparator.comparing((Country country) -> !country.code().equals(first))
            .thenComparing(Country::name, order));
    return List.copyOf(countries);
  }
}
