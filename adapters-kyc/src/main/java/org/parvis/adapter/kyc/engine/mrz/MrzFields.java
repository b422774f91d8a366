package org.parvis.adapter.kyc.engine.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a zone by name. Fillers are removed; a date that is incomplete or impossible is
 * absent.
 */
public record MrzFields(
    String documentCode,
    String issuer,
    String number,
    String surname,
    String givenNames,
    String nationality,
    String sex,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> expiryDate) {

  /** Centuries follow from the day of the reading: nobody is born after it. */
  public static MrzFields of(MrzText text, LocalDate on) {
    List<String> lines = text.lines();
    String first = lines.get(0);
    String second = lines.get(1);
    return switch (text.format()) {
      case TD1 -> card(first, second, lines.get(2), on);
      case TD2, TD3, MRVA, MRVB -> twoLines(first, second, on);
      case FRID -> frenchCard(first, second, on);
    };
  }

  private static MrzFields card(String first, String second, String third, LocalDate on) {
    String number = trimmed(first.substring(5, 14));
    if (first.charAt(14) == '<' && first.charAt(15) != '<') {
      String rest = trimmed(first.substring(15).split("<", 2)[0]);
      number += rest.substring(0, Math.max(0, rest.length() - 1));
    }
    String[] names = names(third);
    return new MrzFields(
        trimmed(first.substring(0, 2)),
        trimmed(first.substring(2, 5)),
        number,
        names[0],
        names[1],
        trimmed(second.substring(15, 18)),
        trimmed(second.substring(7, 8)),
        birth(second.substring(0, 6), on),
        expiry(second.substring(8, 14), on));
  }

  private static MrzFields twoLines(String first, String second, LocalDate on) {
    String[] names = names(first.substring(5));
    return new MrzFields(
        trimmed(first.substring(0, 2)),
        trimmed(first.substring(2, 5)),
        trimmed(second.substring(0, 9)),
        names[0],
        names[1],
        trimmed(second.substring(10, 13)),
        trimmed(second.substring(20, 21)),
        birth(second.substring(13, 19), on),
        expiry(second.substring(21, 27), on));
  }

  /** The number begins with year and month of issue; the expiry is not in the zone. */
  private static MrzFields frenchCard(String first, String second, LocalDate on) {
    return new MrzFields(
        trimmed(first.substring(0, 2)),
        trimmed(first.substring(2, 5)),
        trimmed(second.substring(0, 12)),
        spaced(first.substring(5, 30)),
        spaced(second.substring(13, 27)),
        "FRA",
        trimmed(second.substring(34, 35)),
        birth(second.substring(27, 33), on),
        Optional.empty());
  }

  private static String[] names(String field) {
    String[] parts = field.split("<<", 2);
    return new String[] {spaced(parts[0]), parts.length > 1 ? spaced(parts[1]) : ""};
  }

  private static String spaced(String field) {
    return field.replaceAll("<+", " ").strip();
  }

  private static String trimmed(String field) {
    return field.replace("<", "");
  }

  private static Optional<LocalDate> birth(String yymmdd, LocalDate on) {
    return date(yymmdd, 2000)
        .map(date -> date.isAfter(on) ? date.minusYears(100) : date)
        .or(() -> date(yymmdd, 1900));
  }

  private static Optional<LocalDate> expiry(String yymmdd, LocalDate on) {
    return date(yymmdd, 2000)
        .map(date -> date.isAfter(on.plusYears(50)) ? date.minusYears(100) : date);
  }

  private static Optional<LocalDate> date(String yymmdd, int century) {
    if (!yymmdd.chars().allMatch(c -> Glyphs.isDigit((char) c))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              century + Integer.parseInt(yymmdd.substring(0, 2)),
              Integer.parseInt(yymmdd.substring(2, 4)),
              Integer.parseInt(yymmdd.substring(4, 6))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
