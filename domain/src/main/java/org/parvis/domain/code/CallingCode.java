package org.parvis.domain.code;

import java.util.Set;
import org.parvis.domain.member.PhoneNumber;

/**
 * The digits of a number that say its country or region (ITU-T E.164, list of assigned codes).
 *
 * @param digits one to three of them
 */
public record CallingCode(String digits) {
  private static final Set<String> ONE = Set.of("1", "7");
  private static final Set<String> TWO =
      Set.of(
          "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
          "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
          "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");
  private static final int LONGEST = 3;

  public static CallingCode of(PhoneNumber phone) {
    String digits = phone.e164().substring(1);
    if (ONE.contains(digits.substring(0, 1))) {
      return new CallingCode(digits.substring(0, 1));
    }
    return new CallingCode(
        TWO.contains(digits.substring(0, 2))
            ? digits.substring(0, 2)
            : digits.substring(0, LONGEST));
  }
}
