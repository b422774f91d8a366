package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.parvis.domain.Some.ATTEMPT;
import static org.parvis.domain.Some.MEMBER;
import static org.parvis.domain.Some.NOW;
import static org.parvis.domain.Some.clip;
import static org.parvis.domain.Some.digest;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.ReadDocument.Field;

class RecordingTest {
  private final Clip clip =
      Clip.open(clip(1), ATTEMPT, MEMBER, ClipKind.DOCUMENT_FRONT, "video/webm", NOW);

  @Test
  void a_recording_counts_once_it_is_acknowledged() {
    clip.acknowledge(1234, digest(1));
    assertThat(clip.status()).isEqualTo(ClipStatus.ACKNOWLEDGED);
    assertThat(clip.length()).isEqualTo(1234);
  }

  @Test
  void an_empty_recording_never_counts() {
    assertThatIllegalStateException().isThrownBy(() -> clip.acknowledge(0, digest(1)));
    assertThat(clip.status()).isEqualTo(ClipStatus.OPEN);
  }

  @Test
  void a_recording_is_acknowledged_once() {
    clip.acknowledge(1234, digest(1));
    assertThatIllegalStateException().isThrownBy(() -> clip.acknowledge(99, digest(2)));
    assertThat(clip.length()).isEqualTo(1234);
  }

  @Test
  void a_discarded_recording_is_never_used() {
    clip.discard();
    assertThatIllegalStateException().isThrownBy(() -> clip.acknowledge(1234, digest(1)));
    assertThat(Clip.restore(clip.snapshot()).status()).isEqualTo(ClipStatus.DISCARDED);
  }

  // security.md G7
  @Test
  void only_a_discarded_recording_loses_its_bytes_and_stays_so() {
    assertThatIllegalStateException().isThrownBy(clip::bytesAreGone);
    clip.discard();
    clip.bytesAreGone();
    assertThat(clip.status()).isEqualTo(ClipStatus.ERASED);
    clip.discard();
    assertThat(clip.status()).isEqualTo(ClipStatus.ERASED);
    assertThatIllegalStateException().isThrownBy(() -> clip.acknowledge(1, digest(1)));
  }

  @Test
  void bytes_of_a_recording_that_is_used_are_never_gone() {
    clip.acknowledge(1234, digest(1));
    assertThatIllegalStateException().isThrownBy(clip::bytesAreGone);
    assertThat(clip.status().isOver()).isFalse();
  }

  @Test
  void what_was_read_never_shows_itself() {
    ReadDocument read =
        new ReadDocument(Map.of(Field.BIRTH_NAME, "LEFEVRE", Field.EXPIRY_DATE, "2031-05-01"));
    assertThat(read).hasToString("ReadDocument[redacted]");
    assertThat(read.expiryDate()).contains(LocalDate.of(2031, 5, 1));
    assertThat(read.fields().keySet()).containsExactly(Field.BIRTH_NAME, Field.EXPIRY_DATE);
    assertThat(ReadDocument.NOTHING.isEmpty()).isTrue();
    assertThat(ReadDocument.NOTHING.expiryDate()).isEmpty();
  }
}
