package org.parvis.adapter.persistence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.SealedClip;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

/**
 * Recordings as encrypted files, one folder a clip (security.md G4, G5, G7).
 *
 * <p>A clip has a key of its own, wrapped under a key derived from the master key. Each arriving
 * piece becomes a file of whole frames that is there completely or not at all; sealing writes down
 * length and digest, encrypted like the rest. Of two that write at the same place one wins.
 */
public final class FileEvidenceVault implements EvidenceVault {
  private static final String KEY = "key";
  private static final String SEAL = "seal";
  private static final long PLACE_OF_KEY = -1;
  private static final long PLACE_OF_SEAL = -2;
  private static final int SHA_256_BYTES = 32;

  private final Path folder;
  private final SecretKey wrapping;

  /**
   * Opens the vault.
   *
   * @param folder where it lies; made when it is not there
   * @param master 32 bytes that lie outside database and folder
   */
  public FileEvidenceVault(Path folder, Bytes master) {
    this.folder = folder;
    this.wrapping = FrameCipher.wrappingKey(master.toArray());
    try {
      DurableFiles.makeFolder(folder);
    } catch (IOException unwritable) {
      throw DurableFiles.failed(unwritable);
    }
  }

  @Override
  public long lengthOf(ClipId clip) {
    try {
      return endOf(Segment.inOrder(folderOf(clip)));
    } catch (IOException unreadable) {
      throw DurableFiles.failed(unreadable);
    }
  }

  @Override
  public long append(ClipId clip, long offset, InputStream bytes, long limit) {
    Path place = folderOf(clip);
    try {
      DurableFiles.makeFolder(place);
      if (Files.exists(place.resolve(SEAL)) || lengthOf(clip) != offset) {
        throw new StaleAggregateException("the recording does not end at " + offset);
      }
      Path beside = DurableFiles.beside(place);
      long end = encrypt(cipherOf(clip), bytes, beside, offset, limit);
      if (end > limit || end == offset) {
        Files.deleteIfExists(beside);
        return end;
      }
      if (!DurableFiles.publish(beside, Segment.named(place, offset))) {
        throw new StaleAggregateException("somebody else was faster at " + offset);
      }
      return end;
    } catch (NoSuchFileException erased) {
      throw new StaleAggregateException("the recording was erased meanwhile");
    } catch (IOException failed) {
      throw DurableFiles.failed(failed);
    }
  }

  @Override
  public SealedClip seal(ClipId clip) {
    Path place = folderOf(clip);
    try {
      if (!Files.exists(place.resolve(SEAL))) {
        List<Segment> segments = Segment.inOrder(place);
        FrameCipher cipher = cipherOf(clip);
        byte[] digest = digest(new RecordingStream(cipher, segments, endOf(segments)));
        byte[] content =
            ByteBuffer.allocate(Long.BYTES + SHA_256_BYTES)
                .putLong(endOf(segments))
                .put(digest)
                .array();
        // Whoever is second finds the same seal.
        DurableFiles.write(
            place.resolve(SEAL), cipher.encrypt(content, content.length, PLACE_OF_SEAL));
      }
      // Also for the second: the first may have been killed before this.
      DurableFiles.sync(folder);
      return readSeal(clip);
    } catch (IOException failed) {
      throw DurableFiles.failed(failed);
    }
  }

  @Override
  public InputStream open(ClipId clip) {
    try {
      SealedClip sealed = readSeal(clip);
      return new RecordingStream(cipherOf(clip), Segment.inOrder(folderOf(clip)), sealed.length());
    } catch (IOException failed) {
      throw DurableFiles.failed(failed);
    }
  }

  @Override
  public Bytes beginningOf(ClipId clip, int bytes) {
    try (InputStream content = open(clip)) {
      return Bytes.of(content.readNBytes(bytes));
    } catch (IOException unreadable) {
      throw DurableFiles.failed(unreadable);
    }
  }

  @Override
  public void erase(ClipId clip) {
    Path place = folderOf(clip);
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      DurableFiles.sync(folder);
    } catch (IOException failed) {
      throw DurableFiles.failed(failed);
    }
  }

  @Override
  public boolean isWritable() {
    try {
      Files.delete(DurableFiles.beside(folder));
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  @Override
  public long freeBytes() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException failed) {
      throw DurableFiles.failed(failed);
    }
  }

  private static long encrypt(
      FrameCipher cipher, InputStream bytes, Path beside, long offset, long limit)
      throws IOException {
    long end = offset;
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] content = bytes.readNBytes(FrameCipher.FRAME);
      while (content.length > 0 && end <= limit) {
        out.write(cipher.encrypt(content, content.length, end));
        end += content.length;
        content = bytes.readNBytes(FrameCipher.FRAME);
      }
      channel.force(true);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(beside);
      throw failed;
    }
    return end;
  }

  private FrameCipher cipherOf(ClipId clip) throws IOException {
    UUID id = clip.value();
    Path file = folderOf(clip).resolve(KEY);
    FrameCipher wrapper = new FrameCipher(wrapping, id);
    if (!Files.exists(file)) {
      byte[] fresh = FrameCipher.newKey();
      byte[] wrapped = wrapper.encrypt(fresh, fresh.length, PLACE_OF_KEY);
      if (DurableFiles.write(file, wrapped)) {
        return new FrameCipher(new SecretKeySpec(fresh, "AES"), id);
      }
    }
    byte[] wrapped = Files.readAllBytes(file);
    byte[] key = wrapper.decrypt(wrapped, wrapped.length, PLACE_OF_KEY);
    return new FrameCipher(new SecretKeySpec(key, "AES"), id);
  }

  private SealedClip readSeal(ClipId clip) throws IOException {
    Path file = folderOf(clip).resolve(SEAL);
    if (!Files.exists(file)) {
      throw new IllegalStateException("the recording is not sealed");
    }
    byte[] frame = Files.readAllBytes(file);
    ByteBuffer content =
        ByteBuffer.wrap(cipherOf(clip).decrypt(frame, frame.length, PLACE_OF_SEAL));
    long length = content.getLong();
    byte[] digest = new byte[SHA_256_BYTES];
    content.get(digest);
    return new SealedClip(length, Bytes.of(digest));
  }

  private static byte[] digest(InputStream recording) throws IOException {
    try (recording) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[FrameCipher.FRAME];
      for (int count = recording.read(buffer); count >= 0; count = recording.read(buffer)) {
        sha.update(buffer, 0, count);
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static long endOf(List<Segment> segments) {
    return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).end();
  }

  private Path folderOf(ClipId clip) {
    return folder.resolve(clip.value().toString());
  }
}
