package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.SlowBytes;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.SealedClip;
import org.parvis.application.port.StaleAggregateException;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

/** What every vault promises. */
public abstract class EvidenceVaultContract {
  private static final long LIMIT = 1_000_000;

  protected abstract EvidenceVault vault();

  @Test
  void a_recording_grows_and_comes_back_as_it_was() throws Exception {
    ClipId clip = anyClip();
    byte[] content = content(200_000);
    assertThat(vault().lengthOf(clip)).isZero();
    append(clip, content, 0, 70_000);
    append(clip, content, 70_000, 70_001);
    append(clip, content, 70_001, 200_000);
    assertThat(vault().lengthOf(clip)).isEqualTo(200_000);

    assertThat(vault().seal(clip)).isEqualTo(new SealedClip(200_000, sha256(content)));
    assertThat(read(clip)).isEqualTo(content);
    assertThat(vault().lengthOf(clip)).isEqualTo(200_000);
  }

  @Test
  void a_recording_begins_as_it_was_written() {
    ClipId clip = anyClip();
    byte[] content = content(20);
    append(clip, content, 0, 20);
    vault().seal(clip);

    assertThat(vault().beginningOf(clip, 12)).isEqualTo(Bytes.of(Arrays.copyOf(content, 12)));
    assertThat(vault().beginningOf(clip, 50)).isEqualTo(Bytes.of(content));
  }

  @Test
  void a_vault_that_keeps_recordings_is_writable() {
    assertThat(vault().isWritable()).isTrue();
  }

  @Test
  void sealing_again_is_harmless() {
    ClipId clip = anyClip();
    append(clip, content(10), 0, 10);
    SealedClip first = vault().seal(clip);

    assertThat(vault().seal(clip)).isEqualTo(first);
  }

  @Test
  void bytes_at_the_wrong_offset_are_refused_and_nothing_changes() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);

    for (long wrong : new long[] {0, 99, 101, 5_000}) {
      assertThatThrownBy(() -> vault().append(clip, wrong, stream(content(10)), LIMIT))
          .isInstanceOf(StaleAggregateException.class);
    }
    assertThat(vault().lengthOf(clip)).isEqualTo(100);
  }

  @Test
  void a_chunk_without_bytes_changes_nothing() {
    ClipId clip = anyClip();
    assertThat(vault().append(clip, 0, stream(new byte[0]), LIMIT)).isZero();
    append(clip, content(5), 0, 5);

    assertThat(vault().append(clip, 5, stream(new byte[0]), LIMIT)).isEqualTo(5);
    assertThat(vault().lengthOf(clip)).isEqualTo(5);
  }

  @Test
  void what_passes_the_limit_is_not_kept() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);

    assertThat(vault().append(clip, 100, stream(content(901)), 1_000)).isGreaterThan(1_000);
    assertThat(vault().lengthOf(clip)).isEqualTo(100);
    assertThat(vault().append(clip, 100, stream(content(900)), 1_000)).isEqualTo(1_000);
  }

  @Test
  void bytes_that_arrive_while_the_recording_is_erased_do_not_bring_it_back() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);
    InputStream slow = new SlowBytes(content(10), () -> vault().erase(clip));

    assertThatThrownBy(() -> vault().append(clip, 100, slow, LIMIT))
        .isInstanceOf(StaleAggregateException.class);
    assertThat(vault().lengthOf(clip)).isZero();
  }

  @Test
  void a_sealed_recording_does_not_grow() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);
    vault().seal(clip);

    assertThatThrownBy(() -> vault().append(clip, 100, stream(content(1)), LIMIT))
        .isInstanceOf(RuntimeException.class);
    assertThat(vault().lengthOf(clip)).isEqualTo(100);
  }

  @Test
  void only_a_sealed_recording_is_opened() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);

    assertThatThrownBy(() -> vault().open(clip)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault().open(anyClip())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_erased_recording_is_gone_and_erasing_again_is_harmless() {
    ClipId clip = anyClip();
    append(clip, content(100), 0, 100);
    vault().seal(clip);
    vault().erase(clip);
    vault().erase(clip);

    assertThat(vault().lengthOf(clip)).isZero();
    assertThatThrownBy(() -> vault().open(clip)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_disk_has_room() {
    assertThat(vault().freeBytes()).isPositive();
  }

  private static ClipId anyClip() {
    return new ClipId(Any.id());
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private void append(ClipId clip, byte[] content, int from, int to) {
    assertThat(
            vault().append(clip, from, new ByteArrayInputStream(content, from, to - from), LIMIT))
        .isEqualTo(to);
  }

  private byte[] read(ClipId clip) throws IOException {
    try (InputStream opened = vault().open(clip)) {
      return opened.readAllBytes();
    }
  }

  private static Bytes sha256(byte[] content) throws NoSuchAlgorithmException {
    return Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
