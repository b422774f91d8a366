package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.domain.journal.JournalEntry;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.ClipStatus;

/** Recordings that serve nothing are gone a day later (security.md G7). */
class EraseAbandonedClipsTest {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final InMemoryBranch branch = new InMemoryBranch();
  private final EraseAbandonedClips service =
      new EraseAbandonedClipsService(
          branch.clips, branch.vault, branch.attemptDesk, branch.transactions, branch.clock);
  private final MemberId camille = branch.camille();

  @Test
  void a_recording_that_nobody_acknowledged_is_gone_after_a_day() {
    ClipId clip = opened(1);
    branch.clock.advance(DAY);
    assertThat(erased()).isZero();
    assertThat(branch.vault.holds(clip)).isTrue();

    branch.clock.advance(SECOND);
    assertThat(erased()).isEqualTo(1);
    assertThat(branch.vault.holds(clip)).isFalse();
    assertThat(statusOf(clip)).isEqualTo(ClipStatus.ERASED);
    assertThat(erased()).isZero();
  }

  @Test
  void it_leaves_one_line_for_each_step_about_its_member_and_by_nobody() {
    ClipId clip = opened(1);
    branch.clock.advance(DAY.plus(SECOND));
    assertThat(erased()).isEqualTo(1);

    assertThat(branch.journal.entries())
        .extracting(JournalEntry::event, JournalEntry::subject, JournalEntry::actor)
        .containsExactly(
            tuple(JournalEvent.CLIP_DISCARDED, camille, null),
            tuple(JournalEvent.CLIP_ERASED, camille, null));
    assertThat(branch.journal.latest().details())
        .containsEntry("clip", clip.value().toString())
        .containsKey("attempt");
  }

  @Test
  void an_acknowledged_recording_stays_however_old_it_is() {
    ClipId clip = opened(1);
    Clip acknowledged = branch.clips.ofId(clip).orElseThrow();
    acknowledged.acknowledge(3, FakeDigests.sha256("kept"));
    branch.clips.save(acknowledged);
    branch.clock.advance(Duration.ofDays(3_650));

    assertThat(erased()).isZero();
    assertThat(branch.vault.holds(clip)).isTrue();
    assertThat(statusOf(clip)).isEqualTo(ClipStatus.ACKNOWLEDGED);
  }

  // A crash after the row was discarded, or one that was filmed again: the bytes are still there.
  @Test
  void the_bytes_that_a_discarded_recording_left_behind_are_removed() {
    ClipId clip = opened(1);
    discard(clip);
    branch.clock.advance(DAY.plus(SECOND));

    assertThat(erased()).isEqualTo(1);
    assertThat(branch.vault.holds(clip)).isFalse();
    assertThat(branch.journal.events()).containsExactly(JournalEvent.CLIP_ERASED);
  }

  // A crash after the bytes were removed: only the row does not know it yet.
  @Test
  void a_row_that_does_not_know_yet_that_its_bytes_are_gone_learns_it() {
    ClipId clip = opened(1);
    discard(clip);
    branch.vault.erase(clip);
    branch.clock.advance(DAY.plus(SECOND));

    assertThat(erased()).isEqualTo(1);
    assertThat(statusOf(clip)).isEqualTo(ClipStatus.ERASED);
  }

  @Test
  void every_one_that_is_due_goes() {
    opened(1);
    opened(2);
    branch.clock.advance(DAY);
    ClipId young = opened(3);
    branch.clock.advance(SECOND);

    assertThat(erased()).isEqualTo(2);
    assertThat(branch.vault.holds(young)).isTrue();
  }

  @Test
  void one_that_cannot_be_removed_does_not_keep_the_others_and_is_told() {
    ClipId stuck = opened(1);
    ClipId other = opened(2);
    branch.vault.hold(stuck);
    branch.clock.advance(DAY.plus(SECOND));

    assertThatThrownBy(this::erased).isInstanceOf(UncheckedIOException.class);
    assertThat(statusOf(stuck)).isEqualTo(ClipStatus.DISCARDED);
    assertThat(statusOf(other)).isEqualTo(ClipStatus.ERASED);
  }

  private int erased() {
    return service
        .execute(new EraseAbandonedClips.Command())
        .match(EraseAbandonedClips.Outcome.Done::erased);
  }

  private ClipId opened(int number) {
    ClipId id = new ClipId(new UUID(0xC1, number));
    branch.clips.save(
        Clip.open(
            id,
            new AttemptId(new UUID(0xA7, 1)),
            camille,
            ClipKind.DOCUMENT_FRONT,
            "video/webm",
            branch.clock.instant()));
    branch.vault.append(id, 0, new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
    return id;
  }

  private void discard(ClipId id) {
    Clip clip = branch.clips.ofId(id).orElseThrow();
    clip.discard();
    branch.clips.save(clip);
  }

  private ClipStatus statusOf(ClipId id) {
    return branch.clips.ofId(id).orElseThrow().status();
  }
}
