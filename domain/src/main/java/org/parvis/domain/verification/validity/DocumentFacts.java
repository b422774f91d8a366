package org.parvis.domain.verification.validity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a document says that its validity hangs on.
 *
 * @param issuer ISO 3166-1 alpha-3 code
 * @param format of its zone, for example TD1 or FRID; {@link #WITHOUT_ZONE} where it has none
 * @param birthDate of its holder, where it was read
 * @param expiry the last day printed, where the zone has one
 * @param issued the month of issue, where the zone has one
 */
public record DocumentFacts(
    String issuer,
    String format,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> expiry,
    Optional<YearMonth> issued) {

  /** The format of a card that no machine reads. */
  public static final String WITHOUT_ZONE = "none";

  private static final int FRENCH_NUMBER = 12;

  /**
   * The month of issue with which the number of a French card of 1994 begins, as two digits of the
   * year and two of the month. The day is printed on the card only, and a card is not handed out
   * before it has its number.
   *
   * @param on the day of the check: no card was issued after it
   */
  public static Optional<YearMonth> monthInFrenchNumber(String number, LocalDate on) {
    if (number.length() != FRENCH_NUMBER
        || !number.substring(0, 4).matches("\\d{2}(0[1-9]|1[0-2])")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(number.substring(0, 2));
    int month = Integer.parseInt(number.substring(2, 4));
    YearMonth issued = YearMonth.of(2000 + year, month);
    return Optional.of(issued.isAfter(YearMonth.from(on)) ? issued.minusYears(100) : issued);
  }
}
