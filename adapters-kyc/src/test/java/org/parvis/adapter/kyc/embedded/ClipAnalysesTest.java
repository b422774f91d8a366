package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.ClipId;

class ClipAnalysesTest {
  private static final int LENGTH = 1000;
  private static final long ROOM_FOR_TWO = 3300;
  private static final Duration LONG = Duration.ofDays(1);

  /** Of a collection that the virtual machine was asked for; the first has always been enough. */
  private static final int COLLECTIONS = 20;

  private final ClipAnalyses analyses = new ClipAnalyses(Runnable::run, ROOM_FOR_TWO, LONG);

  @Test
  void an_analysis_is_held_until_it_is_forgotten() {
    WeakReference<Bytes> content = looked(1);

    assertThat(isHeld(content)).isTrue();
    assertThat(analyses.size()).isEqualTo(1);
  }

  @Test
  void one_that_was_forgotten_is_not_held_until_its_time() {
    WeakReference<Bytes> content = looked(1);

    analyses.forget(key(1));

    assertThat(isHeld(content)).isFalse();
  }

  @Test
  void one_that_made_room_is_not_held_until_its_time() {
    WeakReference<Bytes> oldest = looked(1);
    WeakReference<Bytes> newest = looked(2);
    looked(3);

    assertThat(analyses.size()).isEqualTo(2);
    assertThat(isHeld(oldest)).isFalse();
    assertThat(isHeld(newest)).isTrue();
  }

  @Test
  void one_that_is_completed_is_found_in_the_place_of_the_first_and_goes_with_it() {
    WeakReference<Bytes> first = looked(1);
    Answer.Given completed = new Answer.Given(Bytes.of(new byte[] {7}));

    analyses.complete(key(1), completed);

    assertThat(analyses.of(key(1), () -> new Answer.Stopped())).isCompletedWithValue(completed);
    assertThat(isHeld(first)).isFalse();
    analyses.forget(key(1));
    assertThat(analyses.size()).isZero();
  }

  @Test
  void what_is_not_there_any_more_is_not_brought_back() {
    analyses.complete(key(1), new Answer.Given(Bytes.of(new byte[] {7})));

    assertThat(analyses.size()).isZero();
  }

  private WeakReference<Bytes> looked(int clip) {
    Bytes content = Bytes.of(new byte[LENGTH]);
    assertThat(analyses.of(key(clip), () -> new Answer.Given(content))).isCompleted();
    return new WeakReference<>(content);
  }

  private static ClipAnalyses.Key key(int clip) {
    return new ClipAnalyses.Key(
        new ClipId(new UUID(0, clip)), Bytes.of(new byte[] {(byte) clip}), Role.FACE);
  }

  private static boolean isHeld(WeakReference<Bytes> content) {
    for (int i = 0; i < COLLECTIONS && content.get() != null; i++) {
      System.gc();
    }
    return content.get() != null;
  }
}
