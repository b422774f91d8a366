package org.parvis.domain.verification.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How zones spell Latin letters that they do not have (ICAO 9303-3 §6, table A). Where the table
 * leaves a choice, or states are known to choose otherwise, every form is listed.
 */
final class LatinLetters {
  private static final Map<Integer, List<Form>> SPELLED =
      Map.ofEntries(
          entry('Ä', plain("A"), spelled("AE")),
          entry('Å', spelled("AA"), plain("A")),
          entry('Æ', spelled("AE")),
          // Serbian and Croatian passports write DJ, the table D.
          entry('Đ', plain("D"), spelled("DJ")),
          entry('Ð', plain("D")),
          entry('Ħ', plain("H")),
          entry('Ĳ', spelled("IJ")),
          entry('Ŀ', plain("L")),
          entry('Ł', plain("L")),
          entry('Ñ', plain("N"), spelled("NXX")),
          entry('Ŋ', plain("N")),
          entry('Ö', spelled("OE"), plain("O")),
          entry('Ø', spelled("OE"), plain("O")),
          entry('Œ', spelled("OE")),
          entry('ẞ', spelled("SS")),
          entry('Þ', spelled("TH")),
          entry('Ŧ', plain("T")),
          entry('Ü', plain("U"), spelled("UE"), spelled("UXX")),
          // Not in the table: Azerbaijani passports write A, or E.
          entry('Ə', spelled("A"), spelled("E")));

  private LatinLetters() {}

  /**
   * One way to write a letter.
   *
   * @param plain whether it is the letter without its accent, which nobody calls another spelling
   */
  record Form(String letters, boolean plain) {}

  /** Capital letters in composed form; the sharp s keeps its own capital. */
  static String capitals(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('ß', 'ẞ')
        .toUpperCase(java.util.Locale.ROOT);
  }

  /** All forms of a capital letter; none when a zone has no spelling of it. */
  static List<Form> forms(int letter) {
    if (isZoneLetter(letter)) {
      return List.of(plain(Character.toString(letter)));
    }
    List<Form> spelled = SPELLED.get(letter);
    if (spelled != null) {
      return spelled;
    }
    int base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
    return base == letter ? List.of() : forms(base);
  }

  static boolean isZoneLetter(int letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  private static Form plain(String letters) {
    return new Form(letters, true);
  }

  private static Form spelled(String letters) {
    return new Form(letters, false);
  }

  private static Map.Entry<Integer, List<Form>> entry(char letter, Form... forms) {
    return Map.entry((int) letter, Stream.of(forms).toList());
  }
}
