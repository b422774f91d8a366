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
 * An invented identity card of the size of ICAO 9303 part 6, 105 by 74 mm: its zone of two lines
 * stands in front, as on the older cards of several states.
 *
 * @param issuer as its zone writes it
 */
record SpecimenSmallDocument(Holder holder, LocalDate expiryDate, String number, String issuer) {
  private static final double WIDE = 105;
  private static final double HIGH = 74;

  List<String> lines() {
    String first = padded("ID" + issuer, 5) + names(holder.birthName(), holder.givenNames(), 31);
    String document = padded(number, 9);
    String birth = date(holder.birthDate());
    String expiry = date(expiryDate);
    String checkedNumber = document + digit(document);
    String checkedBirth = birth + digit(birth);
    String checkedRest = expiry + digit(expiry) + "<".repeat(7);
    String second = checkedNumber + padded(issuer, 3) + checkedBirth + holder.sex() + checkedRest;
    return List.of(first, second + digit(checkedNumber + checkedBirth + checkedRest));
  }

  BufferedImage front(List<String> printed, Press press) {
    return Sheet.blank(WIDE, HIGH, 23, press)
        .heading(6, 8, 3, true, "CARTE DE IDENTITATE / IDENTITY CARD")
        .portrait(6, 12, 28)
        .field(40, 18, "NUME / Nom / Last name", holder.birthName().toUpperCase(Locale.ROOT))
        .field(40, 26, "PRENUME / Prénom / First name", holder.givenNames())
        .field(40, 34, "SEX / Sexe / Sex", holder.sex())
        .field(56, 34, "NĂSCUT / Né / Born", CardPrinter.printed(holder.birthDate()))
        .field(40, 42, "SERIA NR / Numéro", number)
        .field(66, 42, "VALABIL / Validité", CardPrinter.printed(expiryDate))
        .overprint(50, 52, 7)
        .zone(printed, 54, 61, 6.35)
        .image();
  }

  BufferedImage back(Press press) {
    return Sheet.blank(WIDE, HIGH, 29, press)
        .field(8, 12, "DOMICILIU / Adresse / Address", "PIAȚA PRIDVORULUI 1")
        .field(8, 26, "EMISĂ DE / Délivrée par", "SPCLEP")
        .overprint(40, 60, 7)
        .image();
  }
}
