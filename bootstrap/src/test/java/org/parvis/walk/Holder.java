package org.parvis.walk;

import java.time.LocalDate;
import org.parvis.adapter.kyc.specimen.SpecimenCard;

/** An invented person and what is printed on their card. */
record Holder(String givenNames, String birthName, LocalDate birthDate, LocalDate expiry) {
  private static final LocalDate BORN = LocalDate.of(1990, 7, 13);
  static final String NUMBER = "X4RTBPFW4";

  static Holder ofAValidCard() {
    return new Holder("Maëlys-Gaëlle, Marie", "MARTIN", BORN, LocalDate.of(2035, 2, 11));
  }

  static Holder ofAnExpiredCard() {
    return new Holder("Maëlys-Gaëlle, Marie", "MARTIN", BORN, LocalDate.of(2024, 2, 11));
  }

  SpecimenCard card() {
    return SpecimenCard.of(givenNames, birthName, birthDate, "F", expiry, NUMBER);
  }

  String id() {
    return expiry.toString();
  }
}
