package org.parvis.walk;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.MovingFace;
import org.parvis.domain.verification.Movement;

/**
 * Films of a face for the fake camera. It looks straight, with a green square in the corner when it
 * is time to record, then makes the movements that are asked for. On a busy machine the camera
 * plays more slowly than it should: only what it shows tells where it is. Each part is drawn once:
 * a film is nothing but its parts, one after the other.
 */
final class FaceReels {
  /** In the corner when it is time to press the button. */
  static final Color NOW = Color.GREEN;

  /** A good second for each movement, so that ten seconds are enough when every other is lost. */
  private static final int MOVEMENT = 20;

  private static final int STRAIGHT_BEFORE = 3;
  private static final int MARKED = 2;

  /** Whoever sees the last of the mark has this long until the button is down. */
  private static final int STRAIGHT_BETWEEN = 1;

  /** A recording must not see the same movements twice. */
  private static final int STRAIGHT_AFTER = 5;

  private final MovingFace face = new MovingFace(640, 480);
  private final Path folder;

  FaceReels(Path parent) {
    this.folder = parent.resolve("face");
  }

  /** The film in which these movements are made. */
  Path making(List<Movement> movements) {
    try {
      Files.createDirectories(folder);
      Path reel =
          folder.resolve(
              movements.stream().map(Movement::name).collect(Collectors.joining("-")) + ".y4m");
      if (!Files.exists(reel)) {
        write(reel, movements);
      }
      return reel;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write(Path reel, List<Movement> movements) throws IOException {
    Path beside = Files.createTempFile(folder, "reel", ".next");
    try (OutputStream out = Files.newOutputStream(beside)) {
      face.straight().writeRawHeader(out);
      write(out, part("straight", face.straight()), STRAIGHT_BEFORE);
      write(out, part("now", face.straight().marked(NOW)), MARKED);
      write(out, part("straight", face.straight()), STRAIGHT_BETWEEN);
      for (Movement movement : movements) {
        write(out, part(movement.name(), face.making(movement).lasting(MOVEMENT)), 1);
      }
      write(out, part("straight", face.straight()), STRAIGHT_AFTER);
    }
    Files.move(beside, reel, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(OutputStream out, byte[] part, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(part);
    }
  }

  private byte[] part(String name, Film film) throws IOException {
    Path part = folder.resolve(name + ".frames");
    if (!Files.exists(part)) {
      Path beside = Files.createTempFile(folder, name, ".next");
      try (OutputStream out = Files.newOutputStream(beside)) {
        film.writeRawFrames(out);
      }
      Files.move(beside, part, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readAllBytes(part);
  }
}
