package org.parvis.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Lets one walk film at a time, whichever process it is in. Two browsers that encode side by side
 * on two processors both lose pictures, and what was filmed well is told to be too short or to lack
 * a movement.
 */
final class OneCamera {
  private static final Path LOCK = Path.of("target", "walk", "one-camera");

  private OneCamera() {}

  static void films(Runnable filming) {
    Object unused =
        filmed(
            () -> {
              filming.run();
              return LOCK;
            });
  }

  static <T> T filmed(Supplier<T> filming) {
    try {
      Files.createDirectories(LOCK.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (!held.isValid()) {
          throw new IllegalStateException("the lock was lost");
        }
        return filming.get();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
