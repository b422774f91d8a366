package org.parvis.adapter.kyc.specimen;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The three lines on the back of a card: ICAO 9303 part 5, written apart from the reader's code.
 */
final class Td1Lines {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private Td1Lines() {}

  static List<String> of(SpecimenCard card) {
    String number = padded(card.number(), 9);
    String first = padded("IDFRA" + number + digit(number), 30);
    String birth = date(card.birthDate());
    String expiry = date(card.expiryDate());
    String second = padded(birth + digit(birth) + card.sex() + expiry + digit(expiry) + "FRA", 29);
    String composite =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    int last = (digit(composite) + (card.isForged() ? 3 : 0)) % 10;
    String third = padded(letters(card.birthName()) + "<<" + letters(card.givenNames()), 30);
    return List.of(first, second + last, third);
  }

  private static int digit(String covered) {
    int sum = 0;
    for (int i = 0; i < covered.length(); i++) {
      sum +=
          Math.max(0, ALPHABET.indexOf(covered.charAt(i))) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return sum % 10;
  }

  private static String date(LocalDate date) {
    return SHORT.format(date);
  }

  private static String letters(String name) {
    return Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’]", "")
        .replaceAll("[^A-Z]+", "<");
  }

  private static String padded(String text, int length) {
    return (text + "<".repeat(length)).substring(0, length);
  }
}
