package org.parvis.walk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.MovingFace;
import org.parvis.domain.verification.Movement;

/**
 * Films of a face for the fake camera. It looks straight for a while, so that there is time to open
 * the camera and to start recording, then makes the movements that are asked for. Each part is
 * drawn once: a film is nothing but its parts, one after the other.
 */
final class FaceReels {
  /** Chromium plays files of JPEG at 30 frames a second, whatever they were drawn for. */
  private static final int TIMES = 30 / Film.FRAMES_PER_SECOND;

  private static final int STRAIGHT_BEFORE = 12;
  private static final int STRAIGHT_AFTER = 5;

  private static final double STRAIGHT_PART =
      MovingFace.STRAIGHT_FRAMES / (double) Film.FRAMES_PER_SECOND;

  /** How long the face looks straight before it moves. */
  static final double STRAIGHT_SECONDS = STRAIGHT_BEFORE * STRAIGHT_PART;

  /** The whole film, after which it begins anew. */
  static final double SECONDS =
      STRAIGHT_SECONDS
          + Movement.values().length
              * (MovingFace.MOVEMENT_FRAMES / (double) Film.FRAMES_PER_SECOND)
          + STRAIGHT_AFTER * STRAIGHT_PART;

  private final MovingFace face = new MovingFace(960, 720);
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
              movements.stream().map(Movement::name).collect(Collectors.joining("-")) + ".mjpeg");
      if (!Files.exists(reel)) {
        write(reel, movements);
      }
      return reel;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write(Path reel, List<Movement> movements) throws IOException {
    Path beside = reel.resolveSibling("reel.next");
    try (OutputStream out = Files.newOutputStream(beside)) {
      byte[] straight = part("straight", face.straight());
      for (int i = 0; i < STRAIGHT_BEFORE; i++) {
        out.write(straight);
      }
      for (Movement movement : movements) {
        out.write(part(movement.name(), face.making(movement)));
      }
      for (int i = 0; i < STRAIGHT_AFTER; i++) {
        out.write(straight);
      }
    }
    Files.move(beside, reel);
  }

  private byte[] part(String name, Film film) throws IOException {
    Path part = folder.resolve(name + ".part");
    if (!Files.exists(part)) {
      film.slower(TIMES).writeMjpeg(part);
    }
    return Files.readAllBytes(part);
  }
}
