package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.port.Marks;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Mark;
import org.parvis.domain.verification.MarkKind;

/** What every store of marks promises. */
public abstract class MarksContract extends StoreContract {
  private final Bytes digest = FakeDigests.sha256(Any.id().toString());

  protected abstract Marks marks();

  @Test
  void a_mark_comes_back_as_it_was() {
    Mark mark = mark(MarkKind.DOCUMENT_NUMBER, digest, Any.attemptId());
    keep(mark);

    assertThat(of(mark.attempt())).containsExactly(mark);
    assertThat(of(Any.attemptId())).isEmpty();
  }

  @Test
  void the_same_of_other_attempts_is_found_and_the_first_one_first() {
    Mark first = mark(MarkKind.RECORDING, digest, Any.attemptId());
    Mark second = mark(MarkKind.RECORDING, digest, Any.attemptId());
    Mark third = mark(MarkKind.RECORDING, digest, Any.attemptId());
    keep(first);
    keep(second);
    keep(third);

    assertThat(like(third)).containsExactly(first, second);
    assertThat(like(first)).containsExactly(second, third);
  }

  @Test
  void what_is_of_another_kind_or_has_another_digest_is_not_the_same() {
    Mark mark = mark(MarkKind.RECORDING, digest, Any.attemptId());
    keep(mark(MarkKind.DOCUMENT_NUMBER, digest, Any.attemptId()));
    keep(mark(MarkKind.RECORDING, FakeDigests.sha256("other"), Any.attemptId()));

    assertThat(like(mark)).isEmpty();
  }

  @Test
  void what_an_attempt_shows_twice_is_kept_once_and_unlike_itself() {
    Mark mark = mark(MarkKind.RECORDING, digest, Any.attemptId());
    keep(mark);
    keep(
        new Mark(
            mark.kind(), mark.digest(), mark.member(), mark.attempt(), mark.at().plusSeconds(60)));

    assertThat(of(mark.attempt())).containsExactly(mark);
    assertThat(like(mark)).isEmpty();
  }

  private static Mark mark(MarkKind kind, Bytes digest, AttemptId attempt) {
    return new Mark(kind, digest, Any.memberId(), attempt, Instant.parse("2026-11-24T10:00:00Z"));
  }

  private void keep(Mark mark) {
    change(() -> marks().keep(mark));
  }

  private List<Mark> like(Mark mark) {
    return in(() -> marks().like(mark));
  }

  private List<Mark> of(AttemptId attempt) {
    return in(() -> marks().ofAttempt(attempt));
  }
}
