package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.RecordingPrints;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.RecordingPrint;

/** What every store of prints promises. */
public abstract class RecordingPrintsContract extends StoreContract {
  private static final AtomicInteger FRAMES = new AtomicInteger();

  protected abstract RecordingPrints prints();

  @Test
  void a_print_that_shares_a_part_with_one_of_another_attempt_finds_it_whole() {
    RecordingPrint earlier = print(Any.attemptId(), Any.digest(), frames(6));
    save(earlier);
    RecordingPrint later =
        print(
            Any.attemptId(),
            Any.digest(),
            List.of(earlier.frames().get(3) ^ 0xffff_ffff_ffffL, frames(1).get(0)));

    assertThat(like(later, 5)).containsExactly(earlier);
  }

  @Test
  void the_same_bytes_are_found_though_nothing_can_be_told_by_their_frames() {
    RecordingPrint earlier = print(Any.attemptId(), Any.digest(), List.of());
    save(earlier);

    assertThat(like(print(Any.attemptId(), earlier.sha256(), List.of()), 5))
        .containsExactly(earlier);
  }

  @Test
  void what_has_nothing_in_common_is_not_found() {
    save(print(Any.attemptId(), Any.digest(), List.of(0x1111_2222_3333_4444L)));

    assertThat(like(print(Any.attemptId(), Any.digest(), List.of(0x4444_1111_2222_3333L)), 5))
        .isEmpty();
  }

  @Test
  void recordings_of_the_same_attempt_do_not_count() {
    AttemptId attempt = Any.attemptId();
    List<Long> frames = frames(4);
    save(print(attempt, Any.digest(), frames));

    assertThat(like(print(attempt, Any.digest(), frames), 5)).isEmpty();
  }

  @Test
  void those_that_share_most_come_first_and_so_many_at_once() {
    List<Long> frames = frames(8);
    RecordingPrint little = print(Any.attemptId(), Any.digest(), frames.subList(0, 1));
    RecordingPrint much = print(Any.attemptId(), Any.digest(), frames.subList(0, 6));
    RecordingPrint more = print(Any.attemptId(), Any.digest(), frames.subList(0, 7));
    save(little);
    save(much);
    save(more);
    RecordingPrint all = print(Any.attemptId(), Any.digest(), frames);

    assertThat(like(all, 2)).containsExactly(more, much);
    assertThat(like(all, 5)).containsExactly(more, much, little);
  }

  @Test
  void the_same_bytes_come_before_what_only_looks_alike() {
    List<Long> frames = frames(8);
    RecordingPrint alike = print(Any.attemptId(), Any.digest(), frames);
    RecordingPrint same = print(Any.attemptId(), Any.digest(), frames(8));
    save(alike);
    save(same);

    assertThat(like(print(Any.attemptId(), same.sha256(), frames), 1)).containsExactly(same);
  }

  @Test
  void a_print_that_is_saved_again_stays_as_it_is() {
    RecordingPrint print = print(Any.attemptId(), Any.digest(), frames(4));
    save(print);
    save(print);

    assertThat(like(print(Any.attemptId(), print.sha256(), List.of()), 5)).containsExactly(print);
  }

  /** No two of them share a part: by chance some would, and be found in one another's tests. */
  private static List<Long> frames(int count) {
    return Stream.generate(FRAMES::incrementAndGet)
        .map(number -> number * 0x0001_0001_0001_0001L)
        .limit(count)
        .toList();
  }

  private static RecordingPrint print(AttemptId attempt, Bytes sha256, List<Long> frames) {
    return new RecordingPrint(new ClipId(Any.id()), attempt, sha256, frames);
  }

  private void save(RecordingPrint print) {
    change(() -> prints().save(print));
  }

  private List<RecordingPrint> like(RecordingPrint print, int most) {
    return in(() -> prints().like(print, most));
  }
}
