package org.parvis.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parvis.application.port.ServerLife;

/**
 * Which runs of the server have ended. Each has a file here, named after it, that its process keeps
 * locked; the system unlocks it with the process, however that ends. Nobody else's word is taken:
 * several servers may work on one database, and one must never take what another is doing.
 *
 * <p>The file holds its own number in the file system. A folder that was copied, perhaps from a
 * server that still runs, holds numbers of elsewhere, and those lives are none of ours.
 */
final class LifeFolder {
  private static final Logger LOG = System.getLogger(LifeFolder.class.getName());
  private static final int LONGEST_NUMBER = 20;

  private final Path folder;
  private final ServerLife current;

  // Held as long as the process lives, on purpose: the lock goes with it.
  @SuppressWarnings("unused")
  private final Optional<FileLock> lock;

  private LifeFolder(Path folder, ServerLife current, Optional<FileLock> lock) {
    this.folder = folder;
    this.current = current;
    this.lock = lock;
  }

  /** Begins a life. Where files cannot be locked it begins all the same, and leases end by time. */
  static LifeFolder entered(Path data, ServerLife current) {
    Path folder = data.resolve("lives");
    Optional<FileLock> lock = Optional.empty();
    try {
      Files.createDirectories(folder, only("rwx------"));
      lock = Optional.of(enter(folder, current));
    } catch (IOException noLocks) {
      LOG.log(
          Level.WARNING,
          "Nothing can be locked in {0}: what a killed server had begun waits a minute ({1})",
          folder,
          noLocks);
    }
    return new LifeFolder(folder, current, lock);
  }

  ServerLife current() {
    return current;
  }

  /**
   * Hands over the lives that ended since this was last asked, and forgets them once they are dealt
   * with. A crash in between hands them over again.
   */
  void takeLeaveOfEnded(Consumer<Set<ServerLife>> deal) {
    Set<Path> ended = new HashSet<>();
    Set<ServerLife> ours = new HashSet<>();
    for (Path file : others()) {
      hasEnded(file)
          .ifPresent(
              isOurs -> {
                ended.add(file);
                if (isOurs) {
                  ours.add(lifeOf(file).orElseThrow());
                }
              });
    }
    deal.accept(ours);
    ended.forEach(LifeFolder::forget);
  }

  /** Locked before it bears its name, so that nobody takes it for a life that has ended. */
  private static FileLock enter(Path folder, ServerLife life) throws IOException {
    Path fresh = Files.createTempFile(folder, "life", ".new", only("rw-------"));
    // Not closed while the process lives: that would unlock it.
    FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
    FileLock lock = channel.lock();
    channel.write(ByteBuffer.wrap(number(fresh).getBytes(US_ASCII)));
    channel.force(true);
    Files.move(fresh, folder.resolve(life.id().toString()));
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    return lock;
  }

  private Set<Path> others() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Set<Path> others = new HashSet<>();
      // Our own is not even opened: closing it again would unlock it.
      files
          .filter(file -> lifeOf(file).filter(life -> !life.equals(current)).isPresent())
          .forEach(others::add);
      return others;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a life that has ended was lived here; empty while it goes on. */
  private static Optional<Boolean> hasEnded(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock ours = channel.tryLock();
      if (ours == null) {
        return Optional.empty();
      }
      ByteBuffer number = ByteBuffer.allocate(LONGEST_NUMBER);
      channel.read(number);
      return Optional.of(US_ASCII.decode(number.flip()).toString().equals(number(file)));
    } catch (OverlappingFileLockException livesInThisProcess) {
      return Optional.empty();
    } catch (IOException gone) {
      // Another server that starts now has dealt with it.
      return Optional.empty();
    }
  }

  private static Optional<ServerLife> lifeOf(Path file) {
    try {
      return Optional.of(new ServerLife(UUID.fromString(file.getFileName().toString())));
    } catch (IllegalArgumentException somethingElse) {
      return Optional.empty();
    }
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      LOG.log(Level.WARNING, "The file {0} cannot be deleted", file);
    }
  }

  private static String number(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino").toString();
  }

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
