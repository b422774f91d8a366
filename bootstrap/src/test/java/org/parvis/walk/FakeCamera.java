package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.parvis.adapter.kyc.specimen.Film;

/** What the browser's camera sees: one file, replaced whole between two recordings. */
final class FakeCamera {
  private final Path file;

  FakeCamera(Path folder) {
    this.file = folder.resolve("camera.mjpeg");
  }

  /** Holds another clip before the lens; the browser sees it when it opens the camera again. */
  void show(Path clip) {
    try {
      Path beside = file.resolveSibling("camera.next");
      Files.copy(clip, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Holds a film before the lens that is drawn on the spot. */
  void show(Film film) {
    Path drawn = file.resolveSibling("drawn.mjpeg");
    film.writeMjpeg(drawn);
    show(drawn);
  }

  Path file() {
    return file;
  }
}
