package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.ReviewCases;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Version;
import org.parvis.domain.verification.Assistance;
import org.parvis.domain.verification.AssistanceReason;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.MemberNote;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewClock;
import org.parvis.domain.verification.ReviewKind;

/** What every store of cases promises. */
public abstract class ReviewCasesContract extends StoreContract {
  private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

  protected abstract ReviewCases reviewCases();

  @Test
  void a_case_comes_back_as_it_was() {
    ReviewCase open = anyCase(Any.attemptId(), ReviewKind.ANSWER, Any.MOMENT);
    MemberId reviewer = Any.memberId();
    open.claim(reviewer, Any.MOMENT.plusSeconds(5));
    open.close(reviewer, "Rappelée le 2 mars.\nTout est dit.", Any.MOMENT.plusSeconds(50));
    save(open);

    assertThat(load(open.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(open.snapshot());
    assertThat(in(() -> reviewCases().ofId(new ReviewCaseId(Any.id())))).isEmpty();
  }

  @Test
  void an_untouched_case_comes_back_as_it_was() {
    ReviewCase open = anyCase(Any.attemptId(), ReviewKind.DECISION, Any.MOMENT);
    save(open);

    assertThat(load(open.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(open.snapshot());
  }

  @Test
  void the_latest_case_of_a_kind_is_found_by_its_attempt() {
    AttemptId attempt = Any.attemptId();
    ReviewCase old = anyCase(attempt, ReviewKind.ANSWER, Any.MOMENT);
    ReviewCase latest = anyCase(attempt, ReviewKind.ANSWER, Any.MOMENT.plusSeconds(5));
    save(latest);
    save(old);
    save(anyCase(attempt, ReviewKind.DECISION, Any.MOMENT.plusSeconds(9)));

    assertThat(in(() -> reviewCases().ofAttempt(attempt, ReviewKind.ANSWER)).map(ReviewCase::id))
        .contains(latest.id());
    assertThat(in(() -> reviewCases().ofAttempt(Any.attemptId(), ReviewKind.ANSWER))).isEmpty();
  }

  @Test
  void open_cases_are_listed_by_due_date() {
    ReviewCase later = anyCase(Any.attemptId(), ReviewKind.DECISION, LONG_AGO.plusSeconds(5));
    ReviewCase sooner = anyCase(Any.attemptId(), ReviewKind.DECISION, LONG_AGO);
    ReviewCase closed = anyCase(Any.attemptId(), ReviewKind.DECISION, LONG_AGO);
    closed.fallAway(LONG_AGO.plusSeconds(1));
    save(later);
    save(sooner);
    save(closed);

    assertThat(in(() -> reviewCases().openByDueDate(10_000)))
        .extracting(ReviewCase::id)
        .containsSubsequence(sooner.id(), later.id())
        .doesNotContain(closed.id());
    assertThat(in(() -> reviewCases().openByDueDate(1))).hasSize(1);
  }

  @Test
  void a_request_for_help_comes_back_as_it_was() {
    ReviewCase asked = anyRequest(Any.memberId());
    MemberId reviewer = Any.memberId();
    asked.claim(reviewer, Any.MOMENT.plusSeconds(5));
    asked.contacted(reviewer, Any.MOMENT.plusSeconds(50));
    save(asked);

    assertThat(load(asked.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(asked.snapshot());
  }

  @Test
  void the_open_request_for_help_of_a_member_is_found() {
    MemberId member = Any.memberId();
    ReviewCase over = anyRequest(member);
    save(over);
    ReviewCase ended = load(over.id());
    ended.fallAway(Any.MOMENT.plusSeconds(5));
    save(ended);
    assertThat(in(() -> reviewCases().openAssistanceOf(member))).isEmpty();
    ReviewCase open = anyRequest(member);
    save(open);
    save(anyRequest(Any.memberId()));

    assertThat(in(() -> reviewCases().openAssistanceOf(member)).map(ReviewCase::id))
        .contains(open.id());
  }

  @Test
  void a_member_has_one_open_request_for_help() {
    MemberId member = Any.memberId();
    ReviewCase first = anyRequest(member);
    save(first);

    assertStale(() -> reviewCases().save(anyRequest(member)));
    assertThat(in(() -> reviewCases().openAssistanceOf(member)).map(ReviewCase::id))
        .contains(first.id());
  }

  private static ReviewCase anyRequest(MemberId member) {
    return ReviewCase.askFor(
        new Assistance(
            AssistanceReason.NO_CAMERA,
            MemberNote.parse("Mon téléphone est cassé.\nAppelez le matin.").orElseThrow()),
        new ReviewCaseId(Any.id()),
        member,
        new ReviewClock(Duration.ofDays(1), Duration.ofDays(3)),
        Any.MOMENT);
  }

  @Test
  void two_people_never_hold_the_same_case() {
    ReviewCase open = anyCase(Any.attemptId(), ReviewKind.DECISION, Any.MOMENT);
    save(open);
    ReviewCase first = load(open.id());
    ReviewCase second = load(open.id());
    MemberId winner = Any.memberId();
    first.claim(winner, Any.MOMENT);
    second.claim(Any.memberId(), Any.MOMENT);
    save(first);

    assertStale(() -> reviewCases().save(second));
    assertThat(load(open.id()).claimedBy()).contains(winner);
  }

  private static ReviewCase anyCase(AttemptId attempt, ReviewKind kind, Instant openedAt) {
    return ReviewCase.restore(
        new ReviewCase.Snapshot(
            new ReviewCaseId(Any.id()),
            attempt,
            Any.memberId(),
            kind,
            null,
            openedAt,
            openedAt.plusSeconds(72 * 3600),
            null,
            null,
            null,
            null,
            "",
            Version.NEW));
  }

  /** Other contracts may have left cases behind: what is added is counted. */
  @Test
  void an_open_case_is_overdue_after_its_date_and_a_closed_one_never() {
    MemberId reviewer = Any.memberId();
    ReviewCase closed = anyCase(Any.attemptId(), ReviewKind.ANSWER, Any.MOMENT);
    closed.claim(reviewer, Any.MOMENT);
    closed.close(reviewer, "Rappelée.", Any.MOMENT);
    Instant due = Any.MOMENT.plusSeconds(72 * 3600);
    long before = overdue(due.plusSeconds(1));
    save(anyCase(Any.attemptId(), ReviewKind.ANSWER, Any.MOMENT));
    save(closed);

    assertThat(overdue(due.plusSeconds(1))).isEqualTo(before + 1);
    assertThat(overdue(LONG_AGO)).isZero();
  }

  private long overdue(Instant now) {
    return in(() -> reviewCases().overdue(now));
  }

  private void save(ReviewCase reviewCase) {
    change(() -> reviewCases().save(reviewCase));
  }

  private ReviewCase load(ReviewCaseId id) {
    return in(() -> reviewCases().ofId(id)).orElseThrow();
  }
}
