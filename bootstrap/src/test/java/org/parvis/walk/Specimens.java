package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parvis.adapter.kyc.specimen.Camera;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.SpecimenCard;

/**
 * The clips that a walk holds before the lens: two sides of an invented card, and a face that
 * moves.
 */
record Specimens(Path front, Path back, FaceReels faces) {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** Rendered once a folder and card: drawing a film takes seconds. */
  static Specimens of(Path parent, Holder holder) {
    Path folder = parent.resolve("card-" + holder.id());
    Specimens clips =
        new Specimens(
            folder.resolve("front.mjpeg"), folder.resolve("back.mjpeg"), new FaceReels(parent));
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    SpecimenCard card = holder.card();
    Camera camera = Camera.mild().ofSize(WIDTH, HEIGHT);
    once(clips.front, Film.ofDocument(card.front(), camera));
    once(clips.back, Film.ofDocument(card.back(), camera));
    return clips;
  }

  private static void once(Path file, Film film) {
    if (!Files.exists(file)) {
      film.writeMjpeg(file);
    }
  }
}
