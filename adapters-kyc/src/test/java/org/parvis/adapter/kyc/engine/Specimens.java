package org.parvis.adapter.kyc.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parvis.adapter.kyc.engine.video.WebmFilm;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.SpecimenCard;
import org.parvis.adapter.kyc.specimen.SpecimenOldCard;
import org.parvis.adapter.kyc.specimen.SpecimenPassport;

/** Cards and recordings of them that several tests look at, each made once. */
public final class Specimens {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Valid for years. */
  public static final SpecimenCard MARTIN =
      SpecimenCard.of(
          "Maëlys-Gaëlle Marie",
          "MARTIN",
          LocalDate.of(1990, 7, 13),
          "F",
          LocalDate.of(2033, 2, 11),
          "X4RTBPFW4");

  /** Expired the day before {@link #TODAY}. */
  public static final SpecimenCard DURAND =
      SpecimenCard.of(
          "Oscar Hugo",
          "D'AUBIGNÉ-DURAND",
          LocalDate.of(1949, 12, 31),
          "M",
          TODAY.minusDays(1),
          "050BQ8OZ1");

  /** The same person's passport. */
  public static final SpecimenPassport PASSPORT =
      new SpecimenPassport(
          "Maëlys-Gaëlle Marie",
          "MARTIN",
          LocalDate.of(1990, 7, 13),
          "F",
          LocalDate.of(2033, 2, 11),
          "19FV81732",
          "FRA");

  /** The same person's card of the model of 1994. */
  public static final SpecimenOldCard OLD_CARD =
      new SpecimenOldCard(
          "Maëlys-Gaëlle Marie", "MARTIN", LocalDate.of(1990, 7, 13), "F", "140407500123");

  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

  private Specimens() {}

  public static byte[] front() {
    return made("front", () -> Film.ofDocument(MARTIN.front(), Camera.mild()));
  }

  public static byte[] back() {
    return back("mild", MARTIN, Camera.mild());
  }

  public static byte[] expiredBack() {
    return back("expired", DURAND, Camera.mild());
  }

  public static byte[] forgedBack() {
    return back("forged", MARTIN.forged(), Camera.mild());
  }

  public static byte[] back(String name, SpecimenCard card, Camera camera) {
    return made("back " + name, () -> Film.ofDocument(card.back(), camera));
  }

  public static byte[] passport() {
    return made("passport", () -> Film.ofDocument(PASSPORT.page(), Camera.mild()));
  }

  public static byte[] oldFront() {
    return made("old front", () -> Film.ofDocument(OLD_CARD.front(), Camera.mild()));
  }

  public static byte[] oldBack() {
    return made("old back", () -> Film.ofDocument(OLD_CARD.back(), Camera.mild()));
  }

  public static byte[] nothing() {
    return made("nothing", () -> Film.ofNothing(Camera.mild()));
  }

  public static byte[] face() {
    return made("face", () -> Film.ofFace(960, 720));
  }

  private static byte[] made(String name, Supplier<Film> film) {
    return MADE.computeIfAbsent(name, absent -> WebmFilm.of(film.get()));
  }
}
