package org.parvis.adapter.persistence.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.application.port.SealedClip;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

class EvidenceVaultRulesTest {
  private static final long LIMIT = 10_000_000;
  private static final ClipId CLIP = new ClipId(new UUID(5, 1));
  private static final ClipId OTHER = new ClipId(new UUID(5, 2));

  @TempDir Path folder;
  private FileEvidenceVault vault;

  @BeforeEach
  void open() {
    vault = vault(1);
  }

  @Test
  void G5_what_goes_in_in_pieces_comes_out_whole() throws Exception {
    Random random = new Random(42);
    for (int round = 0; round < 12; round++) {
      ClipId clip = new ClipId(new UUID(6, round));
      byte[] recording = bytes(random, 1 + random.nextInt(400_000));
      int offset = 0;
      while (offset < recording.length) {
        int size = Math.min(recording.length - offset, 1 + random.nextInt(150_000));
        long length = append(clip, offset, Arrays.copyOfRange(recording, offset, offset + size));
        offset += size;
        assertThat(length).isEqualTo(offset).isEqualTo(vault.lengthOf(clip));
      }
      SealedClip sealed = vault.seal(clip);
      assertThat(sealed.length()).isEqualTo(recording.length);
      assertThat(sealed.sha256())
          .isEqualTo(Bytes.of(MessageDigest.getInstance("SHA-256").digest(recording)));
      assertThat(read(clip)).isEqualTo(recording);
    }
  }

  @Test
  void G7_sealing_again_gives_the_same_seal_and_nothing_is_added_afterwards() {
    append(CLIP, 0, new byte[] {1, 2, 3});
    assertThat(vault.seal(CLIP)).isEqualTo(vault.seal(CLIP));
    assertThatThrownBy(() -> append(CLIP, 3, new byte[] {4}))
        .isInstanceOf(StaleAggregateException.class);
  }

  @Test
  void G7_a_wrong_offset_writes_nothing() {
    append(CLIP, 0, new byte[100]);
    assertThatThrownBy(() -> append(CLIP, 99, new byte[] {1}))
        .isInstanceOf(StaleAggregateException.class);
    assertThatThrownBy(() -> append(CLIP, 1_000_000_000_000L, new byte[] {1}))
        .isInstanceOf(StaleAggregateException.class);
    assertThat(vault.lengthOf(CLIP)).isEqualTo(100);
  }

  @Test
  void G1_beyond_the_limit_nothing_of_the_piece_is_kept() throws IOException {
    append(CLIP, 0, new byte[1_000]);
    long length = vault.append(CLIP, 1_000, new ByteArrayInputStream(new byte[300_000]), 100_000);
    assertThat(length).isGreaterThan(100_000);
    assertThat(vault.lengthOf(CLIP)).isEqualTo(1_000);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void a_cut_connection_leaves_what_was_there_before() throws IOException {
    append(CLIP, 0, new byte[1_000]);
    InputStream cut =
        new java.io.SequenceInputStream(new ByteArrayInputStream(new byte[70_000]), new Torn());
    assertThatThrownBy(() -> vault.append(CLIP, 1_000, cut, LIMIT))
        .isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(vault.lengthOf(CLIP)).isEqualTo(1_000);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void what_a_kill_left_half_written_is_not_there() throws IOException {
    append(CLIP, 0, new byte[1_000]);
    Files.write(clipFolder(CLIP).resolve("arriving123.tmp"), new byte[5_000]);
    assertThat(vault.lengthOf(CLIP)).isEqualTo(1_000);
    assertThat(append(CLIP, 1_000, new byte[10])).isEqualTo(1_010);
  }

  @Test
  void G5_every_flipped_byte_is_noticed() throws IOException {
    append(CLIP, 0, bytes(new Random(7), 300));
    append(CLIP, 300, bytes(new Random(8), 200));
    vault.seal(CLIP);
    for (Path file : files(CLIP)) {
      byte[] original = Files.readAllBytes(file);
      for (int i = 0; i < original.length; i++) {
        byte[] changed = original.clone();
        changed[i] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> read(CLIP))
            .as("%s byte %d", file.getFileName(), i)
            .isInstanceOf(IllegalStateException.class);
      }
      Files.write(file, original);
    }
    assertThat(read(CLIP)).hasSize(500);
  }

  @Test
  void G5_a_truncated_or_missing_piece_is_noticed() throws IOException {
    append(CLIP, 0, new byte[70_000]);
    append(CLIP, 70_000, new byte[200]);
    vault.seal(CLIP);
    Path first = Segment.named(clipFolder(CLIP), 0);
    byte[] whole = Files.readAllBytes(first);
    Files.write(first, Arrays.copyOf(whole, FrameCipher.FRAME + FrameCipher.OVERHEAD));
    assertThatThrownBy(() -> read(CLIP)).isInstanceOf(IllegalStateException.class);
    Files.write(first, whole);
    Files.delete(Segment.named(clipFolder(CLIP), 70_000));
    assertThatThrownBy(() -> read(CLIP)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void G5_frames_cannot_change_places() throws IOException {
    append(CLIP, 0, bytes(new Random(1), 100));
    append(CLIP, 100, bytes(new Random(2), 100));
    vault.seal(CLIP);
    Path first = Segment.named(clipFolder(CLIP), 0);
    Path second = Segment.named(clipFolder(CLIP), 100);
    byte[] one = Files.readAllBytes(first);
    Files.write(first, Files.readAllBytes(second));
    Files.write(second, one);
    assertThatThrownBy(() -> read(CLIP)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void G5_a_recording_does_not_open_as_another_members() throws IOException {
    append(CLIP, 0, new byte[100]);
    vault.seal(CLIP);
    Files.createDirectory(clipFolder(OTHER));
    for (Path file : files(CLIP)) {
      Files.copy(file, clipFolder(OTHER).resolve(file.getFileName()));
    }
    assertThatThrownBy(() -> read(OTHER)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void G5_another_master_key_opens_nothing() {
    append(CLIP, 0, new byte[100]);
    vault.seal(CLIP);
    FileEvidenceVault stranger = vault(2);
    assertThatThrownBy(() -> stranger.open(CLIP)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void G5_nothing_of_the_recording_lies_in_clear() throws IOException {
    byte[] recording = "webm".repeat(50).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    append(CLIP, 0, recording);
    vault.seal(CLIP);
    for (Path file : files(CLIP)) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("webm");
    }
  }

  @Test
  void of_many_that_write_at_one_place_one_wins() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> writers =
          IntStream.range(0, 24)
              .<Callable<Boolean>>mapToObj(i -> () -> wins(new byte[1_000 + i]))
              .toList();
      long winners = 0;
      for (Future<Boolean> writer : pool.invokeAll(writers)) {
        winners += writer.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
    vault.seal(CLIP);
    assertThat(read(CLIP).length).isBetween(1_000, 1_023);
  }

  @Test
  void what_is_erased_is_gone_and_erasing_again_is_harmless() {
    append(CLIP, 0, new byte[100]);
    vault.erase(CLIP);
    vault.erase(CLIP);
    assertThat(vault.lengthOf(CLIP)).isZero();
    assertThat(Files.exists(clipFolder(CLIP))).isFalse();
  }

  private boolean wins(byte[] content) {
    try {
      append(CLIP, 0, content);
      return true;
    } catch (StaleAggregateException lost) {
      return false;
    }
  }

  private FileEvidenceVault vault(int seed) {
    byte[] master = new byte[32];
    master[0] = (byte) seed;
    return new FileEvidenceVault(folder.resolve("evidence"), Bytes.of(master));
  }

  private long append(ClipId clip, long offset, byte[] content) {
    return vault.append(clip, offset, new ByteArrayInputStream(content), LIMIT);
  }

  private byte[] read(ClipId clip) throws IOException {
    try (InputStream recording = vault.open(clip)) {
      return recording.readAllBytes();
    }
  }

  private Path clipFolder(ClipId clip) {
    return folder.resolve("evidence").resolve(clip.value().toString());
  }

  private List<Path> files(ClipId clip) throws IOException {
    try (Stream<Path> files = Files.list(clipFolder(clip))) {
      return files.toList();
    }
  }

  private List<Path> leftovers() throws IOException {
    return files(CLIP).stream().filter(file -> file.toString().endsWith(".tmp")).toList();
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A connection that ends in the middle. */
  private static final class Torn extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cut");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("cut");
    }
  }
}
