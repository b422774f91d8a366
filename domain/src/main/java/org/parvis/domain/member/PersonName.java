package org.parvis.domain.member;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name as the person writes it, in any script.
 *
 * @param givenNames one or more given names, separated by spaces
 * @param birthName the name at birth, the one that identity documents carry
 * @param usageName the name used in daily life, empty when there is none
 */
public record PersonName(String givenNames, String birthName, String usageName) {
  /** Longest part, in characters: the length that ICAO 9303 leaves is far below. */
  public static final int LONGEST = 100;

  private static final Pattern PART = Pattern.compile("['’]?\\p{L}[\\p{L}\\p{M}'’·. \\-]*");

  public PersonName {
    if (!isPart(givenNames) || !isPart(birthName) || !(usageName.isEmpty() || isPart(usageName))) {
      throw new IllegalArgumentException("a name holds letters, spaces, hyphens and apostrophes");
    }
  }

  /**
   * The part of a name that a person meant by this text, if it can be one. Commas between given
   * names stand as cards print them and mean a space.
   */
  public static Optional<String> part(String text) {
    String part =
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Z},]+", " ").strip();
    return isPart(part) ? Optional.of(part) : Optional.empty();
  }

  /** How the person is addressed: given names and the usage name where there is one. */
  public String inDailyLife() {
    return givenNames + " " + (usageName.isEmpty() ? birthName : usageName);
  }

  private static boolean isPart(String text) {
    return text.length() <= LONGEST && PART.matcher(text).matches();
  }
}
