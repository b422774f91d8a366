package org.parvis.walk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.SpecimenCard;

/** The clips that a walk holds before the lens: two sides of an invented card, and a face. */
record Specimens(Path front, Path back, Path face) {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** Rendered once a folder: drawing a film takes seconds. */
  static Specimens of(Path folder, String givenNames, String birthName, LocalDate expiry) {
    SpecimenCard card =
        SpecimenCard.of(givenNames, birthName, LocalDate.of(1990, 7, 13), "F", expiry, "X4RTBPFW4");
    Path front = folder.resolve("front.mjpeg");
    Path back = folder.resolve("back.mjpeg");
    Path face = folder.resolve("face.mjpeg");
    if (Files.exists(face)) {
      return new Specimens(front, back, face);
    }
    Camera camera = Camera.mild().ofSize(WIDTH, HEIGHT);
    Film.ofDocument(card.front(), camera).writeMjpeg(front);
    Film.ofDocument(card.back(), camera).writeMjpeg(back);
    Film.ofFace(WIDTH, HEIGHT).writeMjpeg(face);
    return new Specimens(front, back, face);
  }
}
