package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints both sides of a card of 85.6 by 54 mm. */
final class CardPrinter {
  private static final double WIDE = 85.6;
  private static final double HIGH = 54;
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("dd MM yyyy", Locale.ROOT);

  private CardPrinter() {}

  static BufferedImage front(SpecimenCard card, Press press) {
    return Sheet.blank(WIDE, HIGH, 7, press)
        .portrait(4, 14, 27)
        .heading(14, 6, 3, true, "RÉPUBLIQUE FRANÇAISE")
        .heading(14, 10, 2.2, false, "CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD")
        .box(4, 3, 8)
        .heading(6, 8, 2.2, false, "FR")
        .field(34, 16, "NOM / Surname", card.birthName().toUpperCase(Locale.ROOT))
        .field(34, 23.5, "Prénoms / Given names", card.givenNames())
        .field(34, 31, "SEXE / Sex", card.sex())
        .field(46, 31, "NATIONALITÉ", "FRA")
        .field(62, 31, "DATE DE NAISS.", printed(card.birthDate()))
        .field(34, 38.5, "N° DU DOCUMENT", card.number())
        .field(62, 38.5, "DATE D'EXPIR.", printed(card.expiryDate()))
        .overprint(36, 51, 7)
        .image();
  }

  static BufferedImage back(SpecimenCard card, List<String> lines, Press press) {
    return Sheet.blank(WIDE, HIGH, 11, press)
        .field(6, 6, "TAILLE / Height", "1,71 m")
        .field(6, 14, "DATE DE DÉLIVRANCE", printed(card.expiryDate().minusYears(10)))
        .field(34, 6, "ADRESSE / Address", "1 PLACE DU PARVIS")
        .overprint(36, 26, 7)
        .zone(lines, 33, 38.2, 4.8)
        .image();
  }

  static String printed(LocalDate date) {
    return PRINTED.format(date);
  }
}
