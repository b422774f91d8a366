package org.parvis.adapter.kyc.specimen;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented document of any of the models that can be drawn.
 *
 * @param number as the model has it: nine characters, twelve on the French card of 1994
 * @param expiry not printed in the zone of the French card of 1994
 * @param lines its machine-readable zone as printed
 */
public record Specimen(
    Model model, Holder holder, String number, LocalDate expiry, List<String> lines) {

  public Specimen {
    lines = List.copyOf(lines);
  }

  /** What can be drawn. */
  public enum Model {
    /** The French card of 2021: portrait in front, three lines on the back. */
    TD1("FRA", 30),
    /** A card with two lines of 36 in front. */
    TD2("ROU", 31),
    /** The page of a passport. */
    TD3("FRA", 39),
    /** The French card of 1994, two lines of 36 of its own. */
    FRID("FRA", 25);

    private final String issuer;
    private final int roomForNames;

    Model(String issuer, int roomForNames) {
      this.issuer = issuer;
      this.roomForNames = roomForNames;
    }

    /** ISO 3166-1 alpha-3 code. */
    public String issuer() {
      return issuer;
    }

    /** Characters of the zone for the names, or on the French card for the birth name. */
    public int roomForNames() {
      return roomForNames;
    }

    /** How many check digits its zone has. */
    public int checkDigits() {
      return digits(this).size();
    }
  }

  /** Place of a check digit. */
  private record Digit(int line, int place) {}

  private static List<Digit> digits(Model model) {
    return switch (model) {
      case TD1 -> List.of(new Digit(0, 14), new Digit(1, 6), new Digit(1, 14), new Digit(1, 29));
      case TD2 -> List.of(new Digit(1, 9), new Digit(1, 19), new Digit(1, 27), new Digit(1, 35));
      case TD3 -> List.of(new Digit(1, 9), new Digit(1, 19), new Digit(1, 27), new Digit(1, 43));
      case FRID -> List.of(new Digit(1, 12), new Digit(1, 33), new Digit(1, 35));
    };
  }

  public static Specimen of(Model model, Holder holder, String number, LocalDate expiry) {
    List<String> lines =
        switch (model) {
          case TD1 -> card(holder, number, expiry).lines();
          case TD2 -> small(model, holder, number, expiry).lines();
          case TD3 -> passport(model, holder, number, expiry).lines();
          case FRID -> oldCard(holder, number).lines();
        };
    return new Specimen(model, holder, number, expiry, lines);
  }

  /**
   * The same with one check digit that does not hold.
   *
   * @param which counted from 0
   * @param by how much is added to it, 1 to 9
   */
  public Specimen forged(int which, int by) {
    Digit digit = digits(model).get(which);
    StringBuilder line = new StringBuilder(lines.get(digit.line()));
    int wrong = (Character.digit(line.charAt(digit.place()), 10) + by) % 10;
    line.setCharAt(digit.place(), Character.forDigit(wrong, 10));
    List<String> changed = new ArrayList<>(lines);
    changed.set(digit.line(), line.toString());
    return new Specimen(model, holder, number, expiry, changed);
  }

  /** The side with the portrait, then the back where there is one. */
  public List<BufferedImage> sides(Press press) {
    return switch (model) {
      case TD1 ->
          List.of(
              CardPrinter.front(card(holder, number, expiry), press),
              CardPrinter.back(card(holder, number, expiry), lines, press));
      case TD2 ->
          List.of(
              small(model, holder, number, expiry).front(lines, press),
              small(model, holder, number, expiry).back(press));
      case TD3 -> List.of(passport(model, holder, number, expiry).page(lines, press));
      case FRID ->
          List.of(oldCard(holder, number).front(lines, press), oldCard(holder, number).back());
    };
  }

  private static SpecimenCard card(Holder holder, String number, LocalDate expiry) {
    return SpecimenCard.of(
        holder.givenNames(), holder.birthName(), holder.birthDate(), holder.sex(), expiry, number);
  }

  private static SpecimenSmallDocument small(
      Model model, Holder holder, String number, LocalDate expiry) {
    return new SpecimenSmallDocument(holder, expiry, number, model.issuer());
  }

  private static SpecimenPassport passport(
      Model model, Holder holder, String number, LocalDate expiry) {
    return new SpecimenPassport(
        holder.givenNames(),
        holder.birthName(),
        holder.birthDate(),
        holder.sex(),
        expiry,
        number,
        model.issuer());
  }

  private static SpecimenOldCard oldCard(Holder holder, String number) {
    return new SpecimenOldCard(
        holder.givenNames(), holder.birthName(), holder.birthDate(), holder.sex(), number);
  }
}
