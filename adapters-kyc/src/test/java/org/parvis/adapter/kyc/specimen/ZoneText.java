package org.parvis.adapter.kyc.specimen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How names, dates and check digits are written in a zone: ICAO 9303 part 3, apart from the reader.
 */
final class ZoneText {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final Map<String, String> SPELT =
      Map.of("Œ", "OE", "Æ", "AE", "Ø", "OE", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH", "ẞ", "SS");

  private ZoneText() {}

  static int digit(String covered) {
    int sum = 0;
    for (int i = 0; i < covered.length(); i++) {
      sum +=
          Math.max(0, ALPHABET.indexOf(covered.charAt(i))) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return sum % 10;
  }

  static String date(LocalDate date) {
    return SHORT.format(date);
  }

  /** Letters that are more than a base and an accent have a spelling of their own: §6, table A. */
  static String letters(String name) {
    String spelt = name.replace('ı', 'I').toUpperCase(Locale.ROOT);
    for (Map.Entry<String, String> own : SPELT.entrySet()) {
      spelt = spelt.replace(own.getKey(), own.getValue());
    }
    return Normalizer.normalize(spelt, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’]", "")
        .replaceAll("[^A-Z]+", "<");
  }

  /**
   * Surname and given names in one field. What does not fit is cut: from the end of the given names
   * first, and of a surname that leaves them no room, so that an initial of them remains (§4.6).
   */
  static String names(String surname, String givenNames, int room) {
    String primary = letters(surname);
    String secondary = letters(givenNames);
    int most = secondary.isEmpty() ? room : room - 3;
    String first = primary.length() > most ? primary.substring(0, most) : primary;
    return padded(first + (secondary.isEmpty() ? "" : "<<" + secondary), room);
  }

  static String padded(String text, int length) {
    return (text + "<".repeat(length)).substring(0, length);
  }
}
