package org.parvis.adapter.kyc.engine;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.adapter.kyc.engine.mrz.MrzFields;
import org.parvis.adapter.kyc.engine.text.PrintedSide;

/**
 * Whether the front of a card says in print what the zone on a back says. Whole words count, and
 * nothing is taken for something that looks like it: a front that was read wrong goes to a person.
 * Only in the number I is taken for 1 and O for 0: print tells them apart by context, and a number
 * has none. That joins no two cards, for name or date must be the same as well.
 */
final class PrintOfTheFront {
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Z0-9]+");
  private static final int LEAST_NUMBER = 6;

  private final MrzFields zone;

  PrintOfTheFront(MrzFields zone) {
    this.zone = zone;
  }

  /**
   * The number, and with it the surname or the date of birth, in one frame. A number alone may be
   * held before the lens on another card's front.
   */
  boolean agreesWith(PrintedSide front) {
    return saysNumber(front) && (saysSurname(front) || saysBirthDate(front));
  }

  private boolean saysNumber(PrintedSide front) {
    String number = withoutLookAlikes(zone.number());
    return number.length() >= LEAST_NUMBER
        && front.lines().stream()
            .map(PrintOfTheFront::words)
            .map(PrintOfTheFront::withoutLookAlikes)
            .anyMatch(
                line ->
                    line.replace(" ", "").equals(number)
                        || Arrays.asList(line.split(" ")).contains(number));
  }

  private static String withoutLookAlikes(String number) {
    return number.replace('I', '1').replace('O', '0');
  }

  private boolean saysSurname(PrintedSide front) {
    return !zone.surname().isEmpty()
        && front.lines().stream()
            .map(line -> " " + words(line) + " ")
            .anyMatch(line -> line.contains(" " + zone.surname() + " "));
  }

  private boolean saysBirthDate(PrintedSide front) {
    Optional<Pattern> date = zone.birthDate().map(PrintOfTheFront::written);
    return date.isPresent()
        && front.lines().stream().anyMatch(line -> date.get().matcher(line).find());
  }

  /** Day, month and year in digits, as cards of the Union print them. */
  private static Pattern written(LocalDate date) {
    return Pattern.compile(
        String.format(
            Locale.ROOT,
            "(?<!\\d)%02d\\D{0,3}%02d\\D{0,3}%04d(?!\\d)",
            date.getDayOfMonth(),
            date.getMonthValue(),
            date.getYear()));
  }

  /** In capitals, without accents: the network was not taught most of those. */
  private static String words(String line) {
    String plain = Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return NO_LETTER_OR_DIGIT.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
