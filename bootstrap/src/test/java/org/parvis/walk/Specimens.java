package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.SpecimenCard;

/**
 * The clips that a walk holds before the lens: two sides of an invented card, and a face that
 * moves.
 */
record Specimens(Path front, Path back, FaceReels faces) {
  /**
   * Smaller than phones film: what two browsers film side by side on two processors loses frames,
   * and how well is read is measured elsewhere. A character is still 19 pixels wide.
   */
  static final Camera CAMERA = Camera.mild().ofSize(960, 540);

  /** Rendered once a folder and card: drawing a film takes seconds. */
  static Specimens of(Path parent, Holder holder) {
    Path folder = parent.resolve("card-" + holder.id());
    Specimens clips =
        new Specimens(
            folder.resolve("front.y4m"), folder.resolve("back.y4m"), new FaceReels(parent));
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    SpecimenCard card = holder.card();
    once(clips.front, Film.ofDocument(card.front(), CAMERA));
    once(clips.back, Film.ofDocument(card.back(), CAMERA));
    return clips;
  }

  /** Walks go side by side: whoever finds a film finds all of it. */
  private static void once(Path file, Film film) {
    if (Files.exists(file)) {
      return;
    }
    try {
      Path beside = Files.createTempFile(file.getParent(), "film", ".next");
      film.writeRaw(beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
