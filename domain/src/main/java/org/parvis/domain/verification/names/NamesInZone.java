package org.parvis.domain.verification.names;

import java.util.Arrays;
import java.util.List;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;

/**
 * The names that a machine-readable zone prints, and whether they found room.
 *
 * @param surname words of A to Z, parted by spaces
 * @param givenNames likewise; empty when there are none
 * @param surnameCut whether its end may be missing
 * @param givenNamesCut likewise
 */
public record NamesInZone(
    String surname, String givenNames, boolean surnameCut, boolean givenNamesCut) {
  private static final int FRENCH_SURNAME_END = 29;
  private static final int FRENCH_GIVEN_NAMES_END = 26;

  /**
   * What a document's fields and lines say. A letter in the last place of the field means that
   * names may have been cut (ICAO 9303-3 §4.6); the French card of 1994 has one field for each.
   */
  public static NamesInZone of(ReadDocument read) {
    return of(
        read.field(Field.FORMAT).orElse(""),
        List.of(
            read.field(Field.LINE_1).orElse(""),
            read.field(Field.LINE_2).orElse(""),
            read.field(Field.LINE_3).orElse("")),
        read.field(Field.BIRTH_NAME).orElse(""),
        read.field(Field.GIVEN_NAMES).orElse(""));
  }

  /** Likewise, from the format's name, the lines and the fields that were read. */
  public static NamesInZone of(
      String format, List<String> lines, String surname, String givenNames) {
    if (format.equals("FRID")) {
      return new NamesInZone(
          surname,
          givenNames,
          isLetter(lines.get(0), FRENCH_SURNAME_END),
          isLetter(lines.get(1), FRENCH_GIVEN_NAMES_END));
    }
    String names = lines.get(format.equals("TD1") ? 2 : 0);
    boolean full = isLetter(names, names.length() - 1);
    return new NamesInZone(surname, givenNames, full, full);
  }

  List<String> surnameWords() {
    return words(surname);
  }

  List<String> givenNameWords() {
    return words(givenNames);
  }

  private static List<String> words(String field) {
    return Arrays.stream(field.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isLetter(String line, int place) {
    return place >= 0 && place < line.length() && LatinLetters.isZoneLetter(line.charAt(place));
  }
}
