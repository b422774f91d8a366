package org.parvis.adapter.kyc.specimen;

import static org.parvis.adapter.kyc.specimen.ZoneText.date;
import static org.parvis.adapter.kyc.specimen.ZoneText.digit;
import static org.parvis.adapter.kyc.specimen.ZoneText.letters;
import static org.parvis.adapter.kyc.specimen.ZoneText.padded;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An invented French identity card of the model of 1994, 105 by 74 mm: its zone stands in front and
 * holds no date of expiry, which is printed on the back.
 *
 * @param number twelve characters: year and month of issue, department, running number
 */
public record SpecimenOldCard(
    String givenNames, String birthName, LocalDate birthDate, String sex, String number) {
  private static final double WIDE = 105;
  private static final double HIGH = 74;

  /** The two lines of its zone. */
  public List<String> lines() {
    String first = padded("IDFRA" + letters(birthName), 30) + number.substring(4, 7) + "033";
    String given = padded(letters(givenNames).replace("<", "<<"), 14);
    String birth = date(birthDate);
    String second = number + digit(number) + given + birth + digit(birth) + sex;
    return List.of(first, second + digit(first + second));
  }

  /** The side with portrait and zone. */
  public BufferedImage front() {
    return front(lines(), Press.committed());
  }

  BufferedImage front(List<String> printed, Press press) {
    return Sheet.blank(WIDE, HIGH, 17, press)
        .heading(6, 7, 3, true, "RÉPUBLIQUE FRANÇAISE")
        .heading(6, 12, 2.2, false, "CARTE NATIONALE D'IDENTITÉ N° " + number)
        .portrait(6, 15, 28)
        .field(40, 18, "Nom", birthName.toUpperCase(Locale.ROOT))
        .field(40, 27, "Prénom(s)", givenNames)
        .field(40, 36, "Sexe", sex)
        .field(56, 36, "Né(e) le", CardPrinter.printed(birthDate))
        .overprint(50, 49, 7)
        .zone(printed, 54, 61, 6.35)
        .image();
  }

  /** The side with address and dates, without a zone. */
  public BufferedImage back() {
    return Sheet.blank(WIDE, HIGH, 19, Press.committed())
        .field(8, 12, "Adresse", "1 PLACE DU PARVIS")
        .field(8, 24, "Cette carte est valable jusqu'au", CardPrinter.printed(lastDay()))
        .field(8, 36, "délivrée le", CardPrinter.printed(issued()))
        .field(8, 48, "par", "PRÉFECTURE DE POLICE (75)")
        .overprint(40, 66, 7)
        .image();
  }

  private LocalDate issued() {
    int year = 2000 + Integer.parseInt(number.substring(0, 2));
    return LocalDate.of(year, Integer.parseInt(number.substring(2, 4)), 2);
  }

  /** Since 2014 they are printed for 15 years, before it was 10. */
  private LocalDate lastDay() {
    return issued().plusYears(issued().getYear() < 2014 ? 10 : 15).minusDays(1);
  }
}
