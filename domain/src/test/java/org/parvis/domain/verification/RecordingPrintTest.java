package org.parvis.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parvis.domain.shared.Bytes;

/** When a recording is one that was seen before. */
class RecordingPrintTest {
  private static final int FOUR_BITS = 0b1000_0100_0010_0001;

  private final List<Long> film = frames(1, 12);

  @Test
  void the_same_bytes_are_the_same_recording() {
    assertThat(print(7, List.of()).isNear(print(7, List.of()))).isTrue();
    assertThat(print(7, List.of()).isNear(print(8, List.of()))).isFalse();
  }

  @Test
  void a_recording_that_was_encoded_again_is_near() {
    List<Long> again = film.stream().map(frame -> frame ^ FOUR_BITS).toList();
    assertThat(print(1, film).isNear(print(2, again))).isTrue();
  }

  @Test
  void frames_that_differ_by_more_are_others() {
    List<Long> other = film.stream().map(frame -> frame ^ (FOUR_BITS | 1L << 40)).toList();
    assertThat(print(1, film).isNear(print(2, other))).isFalse();
  }

  @Test
  void one_that_was_cut_is_still_recognised() {
    assertThat(print(1, film).isNear(print(2, film.subList(3, 10)))).isTrue();
    assertThat(print(2, film.subList(3, 10)).isNear(print(1, film))).isTrue();
  }

  @Test
  void a_fifth_of_the_frames_may_be_others_and_no_more() {
    List<Long> few = new ArrayList<>(film.subList(0, 10));
    few.set(2, 0L);
    few.set(7, 0L);
    List<Long> more = new ArrayList<>(few);
    more.set(5, 0L);
    assertThat(print(1, film.subList(0, 10)).isNear(print(2, few))).isTrue();
    assertThat(print(1, film.subList(0, 10)).isNear(print(2, more))).isFalse();
  }

  @Test
  void the_same_frames_in_another_order_are_another_recording() {
    List<Long> reversed = new ArrayList<>(film);
    Collections.reverse(reversed);
    assertThat(print(1, film).isNear(print(2, reversed))).isFalse();
  }

  @Test
  void less_than_four_frames_tell_nothing() {
    List<Long> few = film.subList(0, 3);
    assertThat(print(1, few).isTelling()).isFalse();
    assertThat(print(1, few).isNear(print(2, few))).isFalse();
    assertThat(print(1, film.subList(0, 4)).isTelling()).isTrue();
  }

  @Test
  void keys_are_the_quarters_of_the_frames() {
    assertThat(print(1, List.of(0x0004_0003_0002_0001L)).keys())
        .containsExactlyInAnyOrder(0x1, 0x1_0002, 0x2_0003, 0x3_0004);
  }

  @Test
  void more_frames_than_are_kept_are_refused() {
    assertThatThrownBy(() -> print(1, frames(3, RecordingPrint.MOST_FRAMES + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> frames(int seed, int count) {
    return LongStream.generate(new Random(seed)::nextLong).limit(count).boxed().toList();
  }

  private static RecordingPrint print(int bytes, List<Long> frames) {
    return new RecordingPrint(
        new ClipId(new UUID(1, bytes)),
        new AttemptId(new UUID(2, bytes)),
        Bytes.of(new byte[] {(byte) bytes}),
        frames);
  }
}
