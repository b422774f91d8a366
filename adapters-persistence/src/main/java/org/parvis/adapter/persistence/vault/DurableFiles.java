package org.parvis.adapter.persistence.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that are there whole or not at all, also after a power cut: written beside, synced, linked
 * under their name, and the folder synced. A name that exists is never replaced.
 */
final class DurableFiles {
  private DurableFiles() {}

  /** A folder that only its owner enters. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
  }

  /** A file beside, to be written and then published. */
  static Path beside(Path folder) throws IOException {
    return Files.createTempFile(folder, "arriving", ".tmp", only("rw-------"));
  }

  /**
   * Gives a synced file its name.
   *
   * @return false when the name is taken, and then nothing has changed
   */
  static boolean publish(Path beside, Path name) throws IOException {
    try {
      Files.createLink(name, beside);
    } catch (FileAlreadyExistsException taken) {
      return false;
    } finally {
      Files.deleteIfExists(beside);
    }
    sync(parentOf(name));
    return true;
  }

  /** Writes a small file durably; false when the name is taken. */
  static boolean write(Path name, byte[] content) throws IOException {
    Path beside = beside(parentOf(name));
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    return publish(beside, name);
  }

  static void sync(Path folder) throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  static UncheckedIOException failed(IOException cause) {
    return new UncheckedIOException("the evidence vault cannot be read or written", cause);
  }

  private static Path parentOf(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a file of the vault lies in a folder");
    }
    return parent;
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
