package org.parvis.bootstrap;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The keys that never enter the database: the pepper of passcode and code hashes, and the master
 * key of the recordings. Made at the first start; a key that others may read refuses every later
 * one.
 */
public final class KeyFolder {
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OURS = Set.of(OWNER_READ, OWNER_WRITE);

  private final Path folder;
  private final Consumer<byte[]> chance;

  KeyFolder(Path data, Consumer<byte[]> chance) {
    this.folder = data.resolve("keys");
    this.chance = chance;
  }

  public byte[] pepper() {
    return key("pepper");
  }

  public byte[] master() {
    return key("master");
  }

  private byte[] key(String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      if (!OURS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new IllegalStateException(
            "The key "
                + file
                + " may be read by others; allow it to its owner only (chmod 600) and ask who has seen it.");
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException(
            "The key "
                + file
                + " does not have "
                + KEY_BYTES
                + " bytes; restore it from the backup.");
      }
      return key;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The key " + file + " cannot be read or made.", unreadable);
    }
  }

  /** Written beside, synced, then renamed: a power cut leaves a whole key or none. */
  private void create(Path file) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    byte[] key = new byte[KEY_BYTES];
    chance.accept(key);
    Path fresh =
        Files.createTempFile(folder, file.getFileName().toString(), ".new", only("rw-------"));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      Channels.newOutputStream(channel).write(key);
      channel.force(true);
    }
    Files.move(fresh, file);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
