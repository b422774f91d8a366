package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented card of the French model of 2021.
 *
 * @param isForged whether the composite check digit is wrong
 */
public record SpecimenCard(
    String givenNames,
    String birthName,
    LocalDate birthDate,
    String sex,
    LocalDate expiryDate,
    String number,
    boolean isForged) {

  /** A card with correct check digits. */
  public static SpecimenCard of(
      String givenNames,
      String birthName,
      LocalDate birthDate,
      String sex,
      LocalDate expiryDate,
      String number) {
    return new SpecimenCard(givenNames, birthName, birthDate, sex, expiryDate, number, false);
  }

  /** The same card with a composite check digit that does not hold. */
  public SpecimenCard forged() {
    return new SpecimenCard(givenNames, birthName, birthDate, sex, expiryDate, number, true);
  }

  /** The lines of the machine-readable zone. */
  public List<String> lines() {
    return Td1Lines.of(this);
  }

  /** The side with the portrait. */
  public BufferedImage front() {
    return CardPrinter.front(this, Press.committed());
  }

  /** The side with the machine-readable zone. */
  public BufferedImage back() {
    return CardPrinter.back(this, lines(), Press.committed());
  }
}
