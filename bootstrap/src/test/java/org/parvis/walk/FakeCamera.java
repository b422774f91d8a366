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

  /** A camera of its own, in a folder of its own under this one: walks go side by side. */
  FakeCamera(Path parent) {
    try {
      this.file = Files.createTempDirectory(parent, "camera").resolve("camera.y4m");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    file.toFile().deleteOnExit();
  }

  /** Holds another clip before the lens; the browser sees it when it opens the camera again. */
  void show(Path clip) {
    try {
      Files.createLink(next(), clip);
      hold();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Holds a film before the lens that is drawn on the spot. */
  void show(Film film) {
    try {
      film.writeRaw(next());
      hold();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path next() throws IOException {
    Path next = file.resolveSibling("camera.next");
    Files.deleteIfExists(next);
    return next;
  }

  private void hold() throws IOException {
    Files.move(
        file.resolveSibling("camera.next"),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  Path file() {
    return file;
  }
}
