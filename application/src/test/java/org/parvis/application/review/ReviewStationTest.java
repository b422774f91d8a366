package org.parvis.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.application.fake.InMemoryBranch.unknown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.FakeDigests;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.Policies;
import org.parvis.application.message.MessagesToMember;
import org.parvis.domain.access.StaffRefusal;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.message.MessageKind;
import org.parvis.domain.session.SessionId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewCase;
import org.parvis.domain.verification.ReviewCaseId;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;
import org.parvis.domain.verification.names.NameReason;

/** From the queue to the decision (security.md F5, G6, H5). */
class ReviewStationTest {
  private static final Set<Tick> ALL_TICKS = EnumSet.allOf(Tick.class);
  private final InMemoryBranch branch = new InMemoryBranch();
  private final ReviewDesk desk =
      new ReviewDesk(branch.access, branch.staff, branch.cases, branch.journal, branch.clock);
  private final ListReviewQueue list =
      new ListReviewQueueService(desk, branch.cases, branch.members, branch.transactions);
  private final ClaimCase claim = new ClaimCaseService(desk, branch.transactions, branch.clock);
  private final ReadCase read =
      new ReadCaseService(
          desk,
          branch.attempts,
          branch.clips,
          branch.members,
          new LikeCases(branch.duplicates, branch.attempts, branch.members, branch.cases),
          new MessagesToMember(branch.outbox),
          branch.transactions);
  private final WatchClip watch =
      new WatchClipService(desk, branch.attempts, branch.clips, branch.vault, branch.transactions);
  private final DecideCase decide =
      new DecideCaseService(
          desk,
          branch.attempts,
          Policies.DECISIONS,
          branch.decisions,
          branch.controls,
          branch.transactions,
          branch.clock);
  private final CloseAnswer close = new CloseAnswerService(desk, branch.transactions, branch.clock);
  private MemberId camille;
  private MemberId reviewer;
  private SessionId atWork;
  private SessionId colleague;
  private AttemptId attempt;
  private ReviewCaseId opened;

  @BeforeEach
  void aCaseWaits() {
    camille = branch.camille();
    reviewer = branch.reviewer(2);
    atWork = branch.signIn(reviewer);
    colleague = branch.signIn(branch.reviewer(3));
    attempt = branch.keep(AttemptBuilder.started().underReview(), IdentityStatus.UNDER_REVIEW);
    opened = openCase(attempt, camille, ReviewKind.DECISION);
  }

  private ReviewCaseId openCase(AttemptId about, MemberId subject, ReviewKind kind) {
    ReviewCase made =
        ReviewCase.open(
            new ReviewCaseId(branch.identifiers.next()),
            about,
            subject,
            kind,
            Policies.REVIEWS,
            branch.clock.instant());
    branch.cases.save(made);
    return made.id();
  }

  private ClaimCase.Outcome claimBy(SessionId by) {
    return claim.execute(new ClaimCase.Command(by, opened));
  }

  private DecideCase.Outcome decideBy(
      SessionId by, boolean approve, Set<Tick> ticks, RefusalReason... reasons) {
    return decide.execute(new DecideCase.Command(by, opened, approve, ticks, Set.of(reasons)));
  }

  private void held() {
    assertThat(claimBy(atWork)).isEqualTo(new ClaimCase.Outcome.Claimed());
  }

  private List<CaseSummary> queueOf(SessionId by) {
    return list.execute(new ListReviewQueue.Command(by))
        .match(
            ListReviewQueue.Outcome.Cases::cases,
            notStaff -> {
              throw new AssertionError("not staff");
            });
  }

  @Nested
  class Queue {

    @Test
    void what_is_due_first_comes_first() {
      branch.clock.advance(Duration.ofHours(1));
      ReviewCaseId answer = openCase(attempt, camille, ReviewKind.ANSWER);
      ReviewCaseId later = openCase(attempt, camille, ReviewKind.DECISION);
      assertThat(queueOf(branch.signIn(reviewer)))
          .extracting(CaseSummary::id)
          .containsExactly(opened, later, answer);
    }

    @Test
    void it_says_who_holds_what() {
      held();
      assertThat(queueOf(atWork).get(0)).matches(CaseSummary::mine).matches(line -> !line.taken());
      assertThat(queueOf(colleague).get(0))
          .matches(CaseSummary::taken)
          .matches(line -> !line.mine());
    }

    @Test
    void the_own_file_is_marked() {
      openCase(attempt, reviewer, ReviewKind.ANSWER);
      assertThat(queueOf(atWork)).extracting(CaseSummary::own).containsExactly(false, true);
    }

    @Test
    void who_is_not_of_the_staff_sees_none_of_it() {
      assertThat(list.execute(new ListReviewQueue.Command(branch.signIn(camille))))
          .isEqualTo(new ListReviewQueue.Outcome.NotStaff());
      assertThat(branch.journal.events()).containsExactly(JournalEvent.ACCESS_REFUSED);
    }
  }

  @Nested
  class Claiming {

    @Test
    void a_case_is_claimed_once_and_claiming_it_again_is_harmless() {
      held();
      held();
      assertThat(branch.journal.events()).containsExactly(JournalEvent.CASE_CLAIMED);
    }

    @Test
    void a_colleague_comes_too_late() {
      held();
      assertThat(claimBy(colleague)).isEqualTo(new ClaimCase.Outcome.TakenByAnother());
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_CLAIM_REFUSED);
    }

    @Test
    void nobody_claims_their_own_file() {
      opened = openCase(attempt, reviewer, ReviewKind.DECISION);
      assertThat(claimBy(atWork))
          .isEqualTo(new ClaimCase.Outcome.NotAllowed(StaffRefusal.OWN_FILE));
      assertThat(branch.journal.events()).containsExactly(JournalEvent.CASE_CLAIM_REFUSED);
      assertThat(branch.cases.ofId(opened).orElseThrow().claimedBy()).isEmpty();
    }

    @Test
    void who_is_not_of_the_staff_claims_nothing_and_learns_nothing() {
      SessionId outside = branch.signIn(camille);
      assertThat(claimBy(outside))
          .isEqualTo(new ClaimCase.Outcome.NotAllowed(StaffRefusal.NOT_STAFF));
      assertThat(claim.execute(new ClaimCase.Command(outside, new ReviewCaseId(unknown()))))
          .isEqualTo(new ClaimCase.Outcome.NotAllowed(StaffRefusal.NOT_STAFF));
    }

    @Test
    void a_case_that_is_done_is_gone() {
      held();
      decideBy(atWork, true, ALL_TICKS);
      assertThat(claimBy(colleague)).isEqualTo(new ClaimCase.Outcome.Gone());
      assertThat(claim.execute(new ClaimCase.Command(atWork, new ReviewCaseId(unknown()))))
          .isEqualTo(new ClaimCase.Outcome.Gone());
    }
  }

  @Nested
  class Reading {

    private ReadCase.Outcome readBy(SessionId by) {
      return read.execute(new ReadCase.Command(by, opened));
    }

    private CaseFile file() {
      return readBy(atWork)
          .match(
              ReadCase.Outcome.File::file,
              notHeld -> {
                throw new AssertionError("not held");
              },
              notAllowed -> {
                throw new AssertionError("not allowed");
              });
    }

    private void wasRead(Map<Field, String> fields, String... flags) {
      VerificationAttempt checked =
          AttemptBuilder.started(9, reviewer, branch.clock.instant()).birthplaceGiven().build();
      checked.found(
          new Findings(
              Set.of(),
              Set.of(),
              List.of(flags),
              List.of(),
              new ReadDocument(fields),
              Map.of("engine", "1"),
              branch.clock.instant()));
      branch.attempts.save(checked);
      opened = openCase(checked.id(), camille, ReviewKind.DECISION);
      held();
    }

    @Test
    void what_was_declared_stands_beside_what_was_read() {
      wasRead(
          Map.of(
              Field.GIVEN_NAMES, "CAMILLE",
              Field.BIRTH_NAME, "DUPOND",
              Field.BIRTH_DATE, "1990-05-17",
              Field.EXPIRY_DATE, "2031-05-01"),
          "NAME_DIFFERS");
      assertThat(file().fields())
          .containsExactly(
              new ComparedField("GIVEN_NAMES", "Camille", "CAMILLE", false),
              new ComparedField("BIRTH_NAME", "Durand", "DUPOND", true),
              new ComparedField("BIRTH_DATE", "1990-05-17", "1990-05-17", false),
              new ComparedField("EXPIRY_DATE", "", "2031-05-01", false));
      assertThat(file().findings().flags()).containsExactly("NAME_DIFFERS");
      assertThat(file().birthplace()).isEqualTo("Lyon (FR)");
    }

    @Test
    void a_name_may_be_the_same_for_a_reason() {
      wasRead(
          Map.of(Field.GIVEN_NAMES, "CAMILLE ANNE", Field.BIRTH_NAME, "DURAND EPOUSE MARTIN"),
          "NAME_DOUBTFUL");
      assertThat(file().fields())
          .contains(
              new ComparedField(
                  "GIVEN_NAMES",
                  "Camille",
                  "CAMILLE ANNE",
                  false,
                  List.of(NameReason.GIVEN_NAME_MISSING)),
              new ComparedField(
                  "BIRTH_NAME",
                  "Durand",
                  "DURAND EPOUSE MARTIN",
                  false,
                  List.of(NameReason.USAGE_NAME)));
    }

    @Test
    void birth_dates_are_compared_to_the_day() {
      wasRead(Map.of(Field.BIRTH_DATE, "1990-05-18"));
      assertThat(file().fields())
          .contains(new ComparedField("BIRTH_DATE", "1990-05-17", "1990-05-18", true));
    }

    @Test
    void what_could_not_be_read_does_not_differ() {
      wasRead(Map.of());
      assertThat(file().fields()).noneMatch(ComparedField::differs);
    }

    @Test
    void only_the_holder_reads_the_file() {
      held();
      assertThat(readBy(colleague)).isEqualTo(new ReadCase.Outcome.NotHeld());
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.EVIDENCE_VIEW_REFUSED);
      assertThat(readBy(branch.signIn(camille)))
          .isEqualTo(new ReadCase.Outcome.NotAllowed(StaffRefusal.NOT_STAFF));
      assertThat(file().memberName()).isEqualTo("Camille Durand");
    }
  }

  @Nested
  class Watching {
    private ClipId face;

    @BeforeEach
    void theFaceWasFilmed() {
      face = branch.attempt(attempt).clip(ClipKind.FACE).orElseThrow();
      keep(face, attempt);
    }

    private void keep(ClipId id, AttemptId about) {
      Clip clip =
          Clip.open(id, about, camille, ClipKind.FACE, "video/webm", branch.clock.instant());
      branch.vault.append(id, 0, new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
      branch.vault.seal(id);
      clip.acknowledge(3, FakeDigests.sha256("face"));
      branch.clips.save(clip);
    }

    private WatchClip.Outcome watchBy(SessionId by, ClipId clip) {
      return watch.execute(new WatchClip.Command(by, opened, clip));
    }

    private void assertRefused(SessionId by, ClipId clip) {
      assertThat(watchBy(by, clip)).isEqualTo(new WatchClip.Outcome.NotAllowed());
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.EVIDENCE_VIEW_REFUSED);
    }

    @Test
    void the_holder_watches_and_each_view_is_journalled() throws IOException {
      held();
      for (int view = 1; view <= 2; view++) {
        var recording =
            watchBy(atWork, face)
                .match(
                    seen -> seen,
                    notAllowed -> {
                      throw new AssertionError("not allowed");
                    });
        assertThat(recording.mediaType()).isEqualTo("video/webm");
        assertThat(recording.bytes().readAllBytes()).containsExactly(1, 2, 3);
      }
      assertThat(branch.journal.events())
          .containsExactly(
              JournalEvent.CASE_CLAIMED,
              JournalEvent.EVIDENCE_VIEWED,
              JournalEvent.EVIDENCE_VIEWED);
      assertThat(branch.journal.latest().about()).contains(camille);
      assertThat(branch.journal.latest().actor()).isEqualTo(reviewer);
    }

    @Test
    void nobody_else_watches() {
      assertRefused(atWork, face);
      held();
      assertRefused(colleague, face);
      assertRefused(branch.signIn(camille), face);
    }

    @Test
    void a_recording_of_another_case_is_not_shown() {
      held();
      ClipId foreign = new ClipId(unknown());
      keep(foreign, new AttemptId(unknown()));
      assertRefused(atWork, foreign);
    }

    @Test
    void a_case_that_is_decided_is_not_watched_any_more() {
      held();
      decideBy(atWork, true, ALL_TICKS);
      assertRefused(atWork, face);
    }
  }

  @Nested
  class Deciding {

    @Test
    void an_approval_verifies_the_identity_and_says_so_once() {
      held();
      assertThat(decideBy(atWork, true, ALL_TICKS)).isEqualTo(new DecideCase.Outcome.Decided());
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.APPROVED);
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.VERIFIED);
      assertThat(branch.outbox.all()).hasSize(1);
      assertThat(branch.outbox.latest().kind()).isEqualTo(MessageKind.IDENTITY_VERIFIED);
      assertThat(branch.outbox.latest().address()).isEqualTo("+33612345678");
      assertThat(branch.cases.ofId(opened).orElseThrow().isClosed()).isTrue();
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.ATTEMPT_APPROVED);
      assertThat(branch.journal.latest().actor()).isEqualTo(reviewer);
    }

    @ParameterizedTest
    @EnumSource(Tick.class)
    void an_approval_needs_every_tick(Tick missing) {
      held();
      assertThat(decideBy(atWork, true, EnumSet.complementOf(EnumSet.of(missing))))
          .isEqualTo(new DecideCase.Outcome.Incomplete());
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.UNDER_REVIEW);
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_DECISION_REFUSED);
    }

    @Test
    void a_refusal_needs_a_reason_and_opens_an_answer() {
      held();
      assertThat(decideBy(atWork, false, Set.of())).isEqualTo(new DecideCase.Outcome.Incomplete());
      assertThat(decideBy(atWork, false, Set.of(), RefusalReason.DOCUMENT_IS_COPY))
          .isEqualTo(new DecideCase.Outcome.Decided());
      assertThat(branch.attempt(attempt).decision().orElseThrow().reasons())
          .containsExactly(RefusalReason.DOCUMENT_IS_COPY);
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.RETRY_REQUIRED);
      assertThat(branch.cases.ofAttempt(attempt, ReviewKind.ANSWER).orElseThrow().dueAt())
          .isEqualTo(branch.clock.instant().plus(Duration.ofDays(3)));
      assertThat(branch.outbox.latest().kind()).isEqualTo(MessageKind.IDENTITY_REFUSED);
    }

    @Test
    void who_does_not_hold_the_case_does_not_decide_it() {
      assertThat(decideBy(atWork, true, ALL_TICKS)).isEqualTo(new DecideCase.Outcome.NotHeld());
      held();
      assertThat(decideBy(colleague, true, ALL_TICKS)).isEqualTo(new DecideCase.Outcome.NotHeld());
      assertThat(decideBy(branch.signIn(camille), true, ALL_TICKS))
          .isEqualTo(new DecideCase.Outcome.NotHeld());
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
      assertThat(branch.outbox.all()).isEmpty();
    }

    @Test
    void the_second_decision_changes_nothing_and_sends_nothing() {
      held();
      decideBy(atWork, false, Set.of(), RefusalReason.DOCUMENT_IS_COPY);
      assertThat(decideBy(atWork, true, ALL_TICKS))
          .isEqualTo(new DecideCase.Outcome.AlreadyDecided());
      assertThat(decideBy(colleague, true, ALL_TICKS))
          .isEqualTo(new DecideCase.Outcome.AlreadyDecided());
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.REFUSED);
      assertThat(branch.outbox.all()).hasSize(1);
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_DECISION_REFUSED);
    }

    @Test
    void an_attempt_that_ended_otherwise_is_not_decided() {
      held();
      VerificationAttempt ended = branch.attempt(attempt);
      ended.expire();
      branch.attempts.save(ended);
      assertThat(decideBy(atWork, true, ALL_TICKS))
          .isEqualTo(new DecideCase.Outcome.AlreadyDecided());
      assertThat(branch.outbox.all()).isEmpty();
    }

    @Test
    void an_answer_is_not_a_decision() {
      opened = openCase(attempt, camille, ReviewKind.ANSWER);
      held();
      assertThat(decideBy(atWork, true, ALL_TICKS)).isEqualTo(new DecideCase.Outcome.NotHeld());
    }
  }

  @Nested
  class Answering {

    private CloseAnswer.Outcome closeBy(SessionId by, String note) {
      return close.execute(new CloseAnswer.Command(by, opened, note));
    }

    @BeforeEach
    void anAnswerIsOwed() {
      opened = openCase(attempt, camille, ReviewKind.ANSWER);
      held();
    }

    @Test
    void an_answer_is_closed_with_a_note() {
      assertThat(closeBy(atWork, " ")).isEqualTo(new CloseAnswer.Outcome.NoteMissing());
      assertThat(branch.cases.ofId(opened).orElseThrow().isClosed()).isFalse();
      assertThat(closeBy(atWork, "Rappelée")).isEqualTo(new CloseAnswer.Outcome.Answered());
      assertThat(branch.cases.ofId(opened).orElseThrow().snapshot().note()).isEqualTo("Rappelée");
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_ANSWERED);
    }

    @Test
    void only_its_holder_closes_it_and_once() {
      assertThat(closeBy(colleague, "Moi")).isEqualTo(new CloseAnswer.Outcome.NotHeld());
      closeBy(atWork, "Rappelée");
      assertThat(closeBy(atWork, "Encore")).isEqualTo(new CloseAnswer.Outcome.NotHeld());
      assertThat(branch.journal.latest().event()).isEqualTo(JournalEvent.CASE_DECISION_REFUSED);
    }

    @Test
    void nobody_answers_themselves() {
      MemberId both = branch.onboarded(MemberBuilder.onboarded().number(5).phone("+33698000005"));
      opened = openCase(attempt, both, ReviewKind.ANSWER);
      assertThat(closeBy(branch.signIn(both), "Moi")).isEqualTo(new CloseAnswer.Outcome.NotHeld());
    }
  }
}
