package org.parvis.walk;

import java.time.LocalDate;
import org.parvis.adapter.kyc.specimen.SpecimenCard;
import org.parvis.adapter.kyc.specimen.SpecimenOldCard;
import org.parvis.adapter.kyc.specimen.SpecimenPassport;

/** An invented person and what is printed on their card. */
record Holder(String givenNames, String birthName, LocalDate birthDate, LocalDate expiry) {
  private static final LocalDate BORN = LocalDate.of(1990, 7, 13);
  static final String NUMBER = "X4RTBPFW4";
  static final String PASSPORT_NUMBER = "19FV81732";

  static Holder ofAValidCard() {
    return new Holder("Maëlys-Gaëlle, Marie", "MARTIN", BORN, LocalDate.of(2035, 2, 11));
  }

  static Holder ofAnExpiredCard() {
    return new Holder("Maëlys-Gaëlle, Marie", "MARTIN", BORN, LocalDate.of(2024, 2, 11));
  }

  SpecimenCard card() {
    return SpecimenCard.of(givenNames, birthName, birthDate, "F", expiry, NUMBER);
  }

  SpecimenPassport passport() {
    return new SpecimenPassport(
        givenNames, birthName, birthDate, "F", expiry, PASSPORT_NUMBER, "FRA");
  }

  /** The card of 1994, for whoever has kept it. */
  SpecimenOldCard oldCard() {
    return new SpecimenOldCard(givenNames, birthName, birthDate, "F", "140407500123");
  }

  String id() {
    return expiry.toString();
  }
}
