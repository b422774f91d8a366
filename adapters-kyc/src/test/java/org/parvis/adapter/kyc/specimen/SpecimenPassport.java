package org.parvis.adapter.kyc.specimen;

import static org.parvis.adapter.kyc.specimen.ZoneText.date;
import static org.parvis.adapter.kyc.specimen.ZoneText.digit;
import static org.parvis.adapter.kyc.specimen.ZoneText.names;
import static org.parvis.adapter.kyc.specimen.ZoneText.padded;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An invented passport: ICAO 9303 part 4, its data page of 125 by 88 mm.
 *
 * @param issuer as its zone writes it
 */
public record SpecimenPassport(
    String givenNames,
    String birthName,
    LocalDate birthDate,
    String sex,
    LocalDate expiryDate,
    String number,
    String issuer) {

  /** The two lines of its zone. */
  public List<String> lines() {
    String first = padded("P<" + issuer, 5) + names(birthName, givenNames, 39);
    String document = padded(number, 9);
    String birth = date(birthDate);
    String expiry = date(expiryDate);
    String checkedNumber = document + digit(document);
    String checkedBirth = birth + digit(birth);
    String checkedRest = expiry + digit(expiry) + "<".repeat(14) + "0";
    String second = checkedNumber + padded(issuer, 3) + checkedBirth + sex + checkedRest;
    return List.of(first, second + digit(checkedNumber + checkedBirth + checkedRest));
  }

  /** The page with portrait and zone. */
  public BufferedImage page() {
    return page(lines(), Press.committed());
  }

  BufferedImage page(List<String> printed, Press press) {
    return Sheet.blank(125, 88, 13, press)
        .heading(8, 9, 3, true, "PASSEPORT / PASSPORT")
        .portrait(8, 18, 33)
        .field(48, 12, "TYPE", "P")
        .field(60, 12, "PAYS / Country code", issuer)
        .field(90, 12, "PASSEPORT N° / Passport No.", number)
        .field(48, 22, "NOM / Surname", birthName.toUpperCase(Locale.ROOT))
        .field(48, 31, "PRÉNOMS / Given names", givenNames)
        .field(48, 40, "DATE DE NAISSANCE", CardPrinter.printed(birthDate))
        .field(90, 40, "SEXE / Sex", sex)
        .field(48, 49, "DATE D'EXPIRATION", CardPrinter.printed(expiryDate))
        .overprint(62, 62, 8)
        .zone(printed, 66, 73.5, 6.35)
        .image();
  }
}
