package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.Clips;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;

/** What every store of recordings promises. */
public abstract class ClipsContract extends StoreContract {
  protected abstract Clips clips();

  @Test
  void a_recording_comes_back_as_it_was() {
    Clip clip = anyClip(Any.memberId());
    clip.acknowledge(123_456_789_012L, Any.digest());
    save(clip);

    assertThat(load(clip.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(clip.snapshot());
    assertThat(in(() -> clips().ofId(new ClipId(Any.id())))).isEmpty();
  }

  @Test
  void an_open_recording_comes_back_as_it_was() {
    Clip clip = anyClip(Any.memberId());
    save(clip);

    assertThat(load(clip.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(clip.snapshot());
  }

  @Test
  void the_recordings_that_a_member_still_uploads_are_found() {
    MemberId member = Any.memberId();
    Clip open = anyClip(member);
    Clip acknowledged = anyClip(member);
    acknowledged.acknowledge(5, Any.digest());
    Clip discarded = anyClip(member);
    discarded.discard();
    save(open);
    save(acknowledged);
    save(discarded);
    save(anyClip(Any.memberId()));

    assertThat(in(() -> clips().openOf(member))).extracting(Clip::id).containsExactly(open.id());
  }

  @Test
  void the_acknowledged_bytes_of_a_member_are_summed() {
    MemberId member = Any.memberId();
    assertThat(in(() -> clips().bytesOf(member))).isZero();
    Clip first = anyClip(member);
    first.acknowledge(3_000_000_000L, Any.digest());
    Clip second = anyClip(member);
    second.acknowledge(5, Any.digest());
    Clip discarded = anyClip(member);
    discarded.acknowledge(7, Any.digest());
    discarded.discard();
    Clip stranger = anyClip(Any.memberId());
    stranger.acknowledge(11, Any.digest());
    save(first);
    save(second);
    save(discarded);
    save(stranger);
    save(anyClip(member));

    assertThat(in(() -> clips().bytesOf(member))).isEqualTo(3_000_000_005L);
  }

  // security.md G7
  @Test
  void abandoned_recordings_are_found_the_oldest_first_and_so_many_at_once() {
    // Before everything that other contracts store, as the database keeps it.
    Instant longAgo = Any.MOMENT.minus(Duration.ofDays(3_650));
    Clip open = openedAt(longAgo.minusSeconds(30));
    Clip discarded = openedAt(longAgo.minusSeconds(20));
    discarded.discard();
    Clip older = openedAt(longAgo.minusSeconds(40));
    Clip acknowledged = openedAt(longAgo.minusSeconds(50));
    acknowledged.acknowledge(5, Any.digest());
    Clip erased = openedAt(longAgo.minusSeconds(60));
    erased.discard();
    erased.bytesAreGone();
    for (Clip clip : List.of(open, discarded, older, acknowledged, erased, openedAt(longAgo))) {
      save(clip);
    }

    assertThat(in(() -> clips().abandonedBefore(longAgo, 10)))
        .containsExactly(older.id(), open.id(), discarded.id());
    assertThat(in(() -> clips().abandonedBefore(longAgo, 2)))
        .containsExactly(older.id(), open.id());
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    Clip clip = anyClip(Any.memberId());
    save(clip);
    Clip first = load(clip.id());
    Clip second = load(clip.id());
    first.acknowledge(1, Any.digest());
    second.discard();
    save(first);

    assertStale(() -> clips().save(second));
  }

  private static Clip anyClip(MemberId member) {
    return clip(member, Any.MOMENT);
  }

  private static Clip openedAt(Instant moment) {
    return clip(Any.memberId(), moment);
  }

  private static Clip clip(MemberId member, Instant openedAt) {
    return Clip.open(
        new ClipId(Any.id()),
        Any.attemptId(),
        member,
        ClipKind.DOCUMENT_BACK,
        "video/webm",
        openedAt);
  }

  private void save(Clip clip) {
    change(() -> clips().save(clip));
  }

  private Clip load(ClipId id) {
    return in(() -> clips().ofId(id)).orElseThrow();
  }
}
