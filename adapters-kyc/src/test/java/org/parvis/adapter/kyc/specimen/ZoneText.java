package org.parvis.adapter.kyc.specimen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How names, dates and check digits are written in a zone: ICAO 9303 part 3, apart from the reader.
 */
final class ZoneText {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

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

  static String letters(String name) {
    return Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’]", "")
        .replaceAll("[^A-Z]+", "<");
  }

  static String padded(String text, int length) {
    return (text + "<".repeat(length)).substring(0, length);
  }
}
