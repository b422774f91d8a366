package org.parvis.adapter.kyc.specimen;

import static org.parvis.adapter.kyc.specimen.ZoneText.date;
import static org.parvis.adapter.kyc.specimen.ZoneText.digit;
import static org.parvis.adapter.kyc.specimen.ZoneText.names;
import static org.parvis.adapter.kyc.specimen.ZoneText.padded;

import java.util.List;

/**
 * The three lines on the back of a card: ICAO 9303 part 5, written apart from the reader's code.
 */
final class Td1Lines {
  private Td1Lines() {}

  static List<String> of(SpecimenCard card) {
    String number = padded(card.number(), 9);
    String first = padded("IDFRA" + number + digit(number), 30);
    String birth = date(card.birthDate());
    String expiry = date(card.expiryDate());
    String second = padded(birth + digit(birth) + card.sex() + expiry + digit(expiry) + "FRA", 29);
    String composite =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    int last = (digit(composite) + (card.isForged() ? 3 : 0)) % 10;
    String third = names(card.birthName(), card.givenNames(), 30);
    return List.of(first, second + last, third);
  }
}
