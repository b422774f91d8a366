package org.parvis.adapter.web.verification;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries by their ISO 3166-1 code, named in the reader's language, France first. */
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

  /** All of them. */
  public static List<Country> all(Locale language) {
    return named(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2), language);
  }

  /** Only these. */
  public static List<Country> of(Set<String> codes, Locale language) {
    return named(codes, language);
  }

  public static boolean exists(String code) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
  }

  private static List<Country> named(Set<String> codes, Locale language) {
    List<Country> countries = new ArrayList<>();
    for (String code : codes) {
      Locale country = new Locale.Builder().setRegion(code).build();
      countries.add(new Country(code, country.getDisplayCountry(language)));
    }
    Collator order = Collator.getInstance(language);
    countries.sort(
        Comparator.comparing((Country country) -> !country.code().equals(FRANCE))
            .thenComparing(Country::name, order));
    return List.copyOf(countries);
  }
}
