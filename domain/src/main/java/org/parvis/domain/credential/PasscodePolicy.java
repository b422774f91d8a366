package org.parvis.domain.credential;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PhoneNumber;

/** Which passcodes are too easy to guess (security.md C4). */
public final class PasscodePolicy {
  private static final String UP = "01234567890123456789";
  private static final String DOWN = "98765432109876543210";
  private static final int FEWEST_DIFFERENT_DIGITS = 3;

  /** The first weakness, if any. */
  public Optional<PasscodeWeakness> weaknessOf(
      RawPasscode passcode, BirthDate birthDate, PhoneNumber phone) {
    String digits = passcode.reveal();
    if (isRepeated(digits)) {
      return Optional.of(PasscodeWeakness.REPEATED);
    }
    if (UP.contains(digits) || DOWN.contains(digits)) {
      return Optional.of(PasscodeWeakness.SEQUENCE);
    }
    if (writtenAsSixDigits(birthDate.value()).contains(digits)) {
      return Optional.of(PasscodeWeakness.BIRTH_DATE);
    }
    return phone.e164().endsWith(digits) ? Optional.of(PasscodeWeakness.PHONE) : Optional.empty();
  }

  // 111111, 121212, 123123, 112233, and all that use only two different digits.
  private static boolean isRepeated(String digits) {
    boolean pairs =
        digits.charAt(0) == digits.charAt(1)
            && digits.charAt(2) == digits.charAt(3)
            && digits.charAt(4) == digits.charAt(5);
    return pairs
        || digits.chars().distinct().count() < FEWEST_DIFFERENT_DIGITS
        || digits.substring(0, 3).equals(digits.substring(3));
  }

  private static Set<String> writtenAsSixDigits(LocalDate date) {
    String day = two(date.getDayOfMonth());
    String month = two(date.getMonthValue());
    String year = two(date.getYear() % 100);
    String full = Integer.toString(date.getYear());
    Set<String> spellings = new HashSet<>();
    for (String a : new String[] {day, month, year}) {
      for (String b : new String[] {day, month, year}) {
        for (String c : new String[] {day, month, year}) {
          spellings.add(a + b + c);
        }
      }
    }
    spellings.add(full + month);
    spellings.add(month + full);
    spellings.add(full + day);
    spellings.add(day + full);
    return spellings;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
