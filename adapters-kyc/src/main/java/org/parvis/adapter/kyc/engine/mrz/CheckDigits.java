package org.parvis.adapter.kyc.engine.mrz;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** ICAO 9303 part 3 §4.9: weights 7, 3, 1, modulus 10. Where which digit stands: parts 5 to 7. */
final class CheckDigits {
  private static final int[] WEIGHTS = {7, 3, 1};

  private CheckDigits() {}

  static int digit(String covered) {
    int sum = 0;
    for (int i = 0; i < covered.length(); i++) {
      sum += value(covered.charAt(i)) * WEIGHTS[i % 3];
    }
    return sum % 10;
  }

  private static int value(char glyph) {
    return glyph == '<' ? 0 : Glyphs.isDigit(glyph) ? glyph - '0' : glyph - 'A' + 10;
  }

  private static boolean holds(String covered, char digit) {
    return Glyphs.isDigit(digit) && digit(covered) == digit - '0';
  }

  /** Whether each check digit of the format holds. */
  static Map<CheckedField, Boolean> of(MrzFormat format, List<String> lines) {
    Map<CheckedField, Boolean> held =
        switch (format) {
          case TD1 -> card(lines.get(0), lines.get(1));
          case TD2 -> cardOfTwoLines(lines.get(1));
          case TD3 -> passport(lines.get(1));
          case MRVA, MRVB -> numberBirthExpiry(lines.get(1));
          case FRID -> frenchCard(lines.get(0), lines.get(1));
        };
    return Collections.unmodifiableMap(held);
  }

  private static Map<CheckedField, Boolean> card(String first, String second) {
    Map<CheckedField, Boolean> held = new EnumMap<>(CheckedField.class);
    held.put(CheckedField.NUMBER, cardNumberHolds(first));
    held.put(CheckedField.BIRTH, holds(second.substring(0, 6), second.charAt(6)));
    held.put(CheckedField.EXPIRY, holds(second.substring(8, 14), second.charAt(14)));
    String composite =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    held.put(CheckedField.COMPOSITE, holds(composite, second.charAt(29)));
    return held;
  }

  /** A number longer than nine goes on in the optional field: ICAO 9303 part 5 §4.2.2, note j. */
  private static boolean cardNumberHolds(String first) {
    if (first.charAt(14) != '<') {
      return holds(first.substring(5, 14), first.charAt(14));
    }
    int end = first.indexOf('<', 15);
    String rest = first.substring(15, end < 0 ? 30 : end);
    return rest.length() >= 2
        && holds(
            first.substring(5, 14) + rest.substring(0, rest.length() - 1),
            rest.charAt(rest.length() - 1));
  }

  private static Map<CheckedField, Boolean> numberBirthExpiry(String second) {
    Map<CheckedField, Boolean> held = new EnumMap<>(CheckedField.class);
    held.put(CheckedField.NUMBER, holds(second.substring(0, 9), second.charAt(9)));
    held.put(CheckedField.BIRTH, holds(second.substring(13, 19), second.charAt(19)));
    held.put(CheckedField.EXPIRY, holds(second.substring(21, 27), second.charAt(27)));
    return held;
  }

  private static Map<CheckedField, Boolean> cardOfTwoLines(String second) {
    Map<CheckedField, Boolean> held = numberBirthExpiry(second);
    held.put(CheckedField.COMPOSITE, compositeHolds(second, 35));
    return held;
  }

  private static Map<CheckedField, Boolean> passport(String second) {
    Map<CheckedField, Boolean> held = numberBirthExpiry(second);
    String optional = second.substring(28, 42);
    boolean empty = optional.chars().allMatch(c -> c == '<');
    char digit = second.charAt(42);
    held.put(CheckedField.OPTIONAL, (empty && digit == '<') || holds(optional, digit));
    held.put(CheckedField.COMPOSITE, compositeHolds(second, 43));
    return held;
  }

  private static boolean compositeHolds(String second, int digitAt) {
    String composite =
        second.substring(0, 10) + second.substring(13, 20) + second.substring(21, digitAt);
    return holds(composite, second.charAt(digitAt));
  }

  /** The French card of 1994: no expiry, the composite covers both lines. */
  private static Map<CheckedField, Boolean> frenchCard(String first, String second) {
    Map<CheckedField, Boolean> held = new EnumMap<>(CheckedField.class);
    held.put(CheckedField.NUMBER, holds(second.substring(0, 12), second.charAt(12)));
    held.put(CheckedField.BIRTH, holds(second.substring(27, 33), second.charAt(33)));
    held.put(CheckedField.COMPOSITE, holds(first + second.substring(0, 35), second.charAt(35)));
    return held;
  }
}
