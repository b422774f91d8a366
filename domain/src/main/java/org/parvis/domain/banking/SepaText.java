package org.parvis.domain.banking;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that every bank of the euro area carries unchanged: 1 to 140 Latin letters without
 * accents, digits, spaces and {@code / - ? : ( ) . , ' +}; no slash at either end and no two in a
 * row (EPC230-15, rules for text).
 */
public record SepaText(String value) {
  /** Longest text in characters: the remittance information of a SEPA transfer. */
  public static final int LONGEST = 140;

  private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,140}");

  public SepaText {
    if (!isOne(value)) {
      throw new IllegalArgumentException("a text that banks carry");
    }
  }

  /**
   * The text that a person meant, as banks write it: accents fall off, typographic signs become
   * plain ones. Empty when a sign has no such form or the text is too long.
   *
   * @param longest characters at most
   */
  public static Optional<SepaText> parse(String typed, int longest) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("œ", "oe")
            .replace("Œ", "OE")
            .replace("æ", "ae")
            .replace("Æ", "AE")
            .replace("ß", "ss")
            .replaceAll("[\u2018\u2019\u00b4`]", "'")
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .replaceAll("[\\p{Z}\\s]+", " ")
            .strip();
    return plain.length() <= longest && isOne(plain)
        ? Optional.of(new SepaText(plain))
        : Optional.empty();
  }

  /** At most this many characters of it. */
  public String start(int most) {
    return value.length() <= most ? value : value.substring(0, most).strip();
  }

  private static boolean isOne(String text) {
    return TEXT.matcher(text).matches()
        && text.equals(text.strip())
        && !text.startsWith("/")
        && !text.endsWith("/")
        && !text.contains("//");
  }
}
