package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.fake.Policies;
import org.parvis.application.operation.TakeUpWork;
import org.parvis.application.operation.TakeUpWorkService;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckOrder;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.IdentityChecks;
import org.parvis.application.port.ServerLife;
import org.parvis.application.verification.RunNextCheck.Command;
import org.parvis.application.verification.RunNextCheck.Outcome;
import org.parvis.domain.journal.JournalEvent;
import org.parvis.domain.member.IdentityStatus;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentCheck;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.ReviewKind;
import org.parvis.domain.verification.VerificationAttempt;

class RunNextCheckServiceTest {
  private static final CheckAnswer UNAVAILABLE = new CheckAnswer.Unavailable("ENGINE_KILLED");
  private final InMemoryBranch branch = new InMemoryBranch();
  private final RunNextCheck service =
      new RunNextCheckService(
          branch.life,
          branch.queue,
          branch.attempts,
          branch.clips,
          branch.engine,
          branch.findings(Policies.DECISIONS, Forcing.never()),
          branch.transactions,
          branch.clock,
          ZoneId.of("Europe/Paris"));
  private final TakeUpWork takeUpWork =
      new TakeUpWorkService(branch.queue, branch.outbox, branch.transactions, branch.clock);
  private final GiveBirthplace giveBirthplace =
      new GiveBirthplaceService(branch.attemptDesk, branch.settlement, branch.transactions);
  private MemberId camille;

  @BeforeEach
  void camilleIsAMember() {
    camille = branch.camille();
  }

  private AttemptId ordered(AttemptBuilder builder, CheckStage stage) {
    AttemptId attempt = branch.keep(builder, IdentityStatus.IN_PROGRESS);
    keepClipsOf(branch.attempt(attempt));
    order(attempt, stage);
    return attempt;
  }

  private void order(AttemptId attempt, CheckStage stage) {
    branch.queue.put(
        new CheckOrder(branch.identifiers.next(), attempt, stage, 0), branch.clock.instant());
  }

  private void keepClipsOf(VerificationAttempt attempt) {
    Map<ClipKind, ClipId> filmed = new EnumMap<>(ClipKind.class);
    filmed.putAll(attempt.snapshot().clips());
    filmed.forEach(
        (kind, id) ->
            branch.clips.save(
                Clip.open(id, attempt.id(), camille, kind, "video/webm", branch.clock.instant())));
  }

  private Outcome run() {
    return service.execute(new Command());
  }

  private static CheckAnswer found(RefusalReason... reasons) {
    return new CheckAnswer.Found(
        new Findings(
            Set.of(reasons),
            Set.of(),
            List.of(),
            List.of(),
            ReadDocument.NOTHING,
            Map.of("engine", "1"),
            MutableClock.START));
  }

  private RunNextCheck withEngine(ServerLife life, Function<CheckRequest, CheckAnswer> answers) {
    IdentityChecks engine =
        new IdentityChecks() {
          @Override
          public CheckAnswer check(CheckRequest request) {
            return answers.apply(request);
          }

          @Override
          public Duration longest() {
            return branch.engine.longest();
          }
        };
    return new RunNextCheckService(
        life,
        branch.queue,
        branch.attempts,
        branch.clips,
        engine,
        branch.findings(Policies.DECISIONS, Forcing.never()),
        branch.transactions,
        branch.clock,
        ZoneId.of("Europe/Paris"));
  }

  private void giveBirthplace() {
    assertThat(
            giveBirthplace.execute(
                new GiveBirthplace.Command(branch.signIn(camille), AttemptBuilder.LYON)))
        .isEqualTo(new GiveBirthplace.Outcome.Given());
  }

  @Test
  void without_orders_there_is_nothing_to_do() {
    assertThat(run()).isEqualTo(new Outcome.Idle());
  }

  @Nested
  class OnArrival {

    @Test
    void the_engine_sees_both_sides_and_not_what_was_declared() {
      ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      branch.engine.willAnswer(found());
      run();
      CheckRequest request = branch.engine.requests().get(0);
      assertThat(request.clips())
          .extracting(Clip::kind)
          .containsExactly(ClipKind.DOCUMENT_FRONT, ClipKind.DOCUMENT_BACK);
      assertThat(request.document())
          .isEqualTo(new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR"));
      assertThat(request.declared()).isEmpty();
    }

    @Test
    void a_usable_document_opens_the_way_to_the_face() {
      AttemptId attempt =
          ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      branch.engine.willAnswer(found());
      assertThat(run()).isEqualTo(new Outcome.Ran(CheckStage.ARRIVAL));
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.DOCUMENT_FILMED);
      assertThat(branch.queue.waiting()).isEmpty();
      assertThat(branch.journal.events()).containsExactly(JournalEvent.CHECK_DONE);
    }

    @Test
    void only_what_filming_again_would_mend_is_a_hint() {
      AttemptId attempt =
          ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      branch.engine.willAnswer(
          found(
              RefusalReason.DOCUMENT_BLURRED,
              RefusalReason.MRZ_UNREADABLE,
              RefusalReason.DOCUMENT_EXPIRED));
      run();
      assertThat(branch.attempt(attempt).hints())
          .containsExactlyInAnyOrder(RefusalReason.DOCUMENT_BLURRED, RefusalReason.MRZ_UNREADABLE);
      assertThat(branch.attempt(attempt).isAskingToFilmAgain()).isTrue();
    }

    @Test
    void an_expired_document_is_not_refused_before_the_decision() {
      AttemptId attempt =
          ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      branch.engine.willAnswer(found(RefusalReason.DOCUMENT_EXPIRED));
      run();
      assertThat(branch.attempt(attempt).documentCheck()).isEqualTo(DocumentCheck.USABLE);
    }

    @Test
    void an_engine_that_cannot_say_does_not_hold_the_member_up() {
      AttemptId attempt =
          ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      branch.engine.willAnswer(UNAVAILABLE);
      run();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.DOCUMENT_FILMED);
      assertThat(branch.attempt(attempt).hints()).isEmpty();
    }

    // security.md H5
    @Test
    void an_answer_about_recordings_that_were_filmed_again_changes_nothing() {
      AttemptId attempt =
          ordered(AttemptBuilder.started().documentBeingChecked(), CheckStage.ARRIVAL);
      RunNextCheck slow = withEngineThat(() -> filmAgain(attempt));
      assertThat(slow.execute(new Command())).isEqualTo(new Outcome.Ran(CheckStage.ARRIVAL));
      assertThat(branch.attempt(attempt).isArrivalCheckRunning()).isTrue();
      assertThat(branch.attempt(attempt).hints()).isEmpty();
    }

    private RunNextCheck withEngineThat(Runnable meanwhile) {
      return withEngine(
          branch.life,
          request -> {
            meanwhile.run();
            return found(RefusalReason.DOCUMENT_BLURRED);
          });
    }

    // Another worker answered first, and the member has filmed both sides again since.
    private void filmAgain(AttemptId id) {
      VerificationAttempt attempt = branch.attempt(id);
      attempt.documentChecked(Set.of(RefusalReason.DOCUMENT_GLARE));
      attempt.filmDocumentAgain();
      attempt.attachDocument(ClipKind.DOCUMENT_FRONT, new ClipId(branch.identifiers.next()));
      attempt.attachDocument(ClipKind.DOCUMENT_BACK, new ClipId(branch.identifiers.next()));
      branch.attempts.save(attempt);
    }
  }

  @Nested
  class InFull {

    @Test
    void the_engine_sees_all_recordings_and_what_was_declared_on_the_day_of_the_institution() {
      branch.clock.setTo(Instant.parse("2026-11-24T23:30:00Z"));
      ordered(AttemptBuilder.started().submitted(), CheckStage.FULL);
      run();
      CheckRequest request = branch.engine.requests().get(0);
      assertThat(request.clips()).extracting(Clip::kind).containsExactly(ClipKind.values());
      assertThat(request.declared()).contains(AttemptBuilder.DECLARED);
      assertThat(request.today()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void findings_wait_for_the_place_of_birth() {
      AttemptId attempt = ordered(AttemptBuilder.started().submitted(), CheckStage.FULL);
      branch.engine.willAnswer(found(RefusalReason.DOCUMENT_EXPIRED));
      run();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.CHECKING);
      assertThat(branch.outbox.all()).isEmpty();
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.IN_PROGRESS);

      giveBirthplace();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.REFUSED);
      assertThat(branch.outbox.all()).hasSize(1);
    }

    @Test
    void the_place_of_birth_waits_for_the_findings() {
      AttemptId attempt = ordered(AttemptBuilder.started().submitted(), CheckStage.FULL);
      giveBirthplace();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.CHECKING);
      branch.engine.willAnswer(found());
      run();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void what_the_engine_passes_on_becomes_a_case_with_a_date() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      branch.engine.willAnswer(found());
      run();
      assertThat(branch.identityOf(camille)).isEqualTo(IdentityStatus.UNDER_REVIEW);
      var opened = branch.cases.ofAttempt(attempt, ReviewKind.DECISION).orElseThrow();
      assertThat(opened.subject()).isEqualTo(camille);
      assertThat(opened.dueAt()).isEqualTo(branch.clock.instant().plus(Duration.ofDays(1)));
      assertThat(branch.outbox.all()).isEmpty();
      assertThat(branch.journal.events())
          .containsExactly(JournalEvent.CHECK_DONE, JournalEvent.ATTEMPT_UNDER_REVIEW);
    }

    @Test
    void a_check_that_a_stop_interrupts_is_given_back_and_costs_no_try() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      for (int stop = 1; stop <= 4; stop++) {
        branch.engine.willAnswer(new CheckAnswer.Interrupted());
        assertThat(run()).isEqualTo(new Outcome.GivenBack());
      }
      branch.engine.willAnswer(found());
      assertThat(run()).isEqualTo(new Outcome.Ran(CheckStage.FULL));
      assertThat(branch.attempt(attempt).findings().orElseThrow().flags()).isEmpty();
    }

    // security.md H4
    @Test
    void an_engine_that_cannot_say_is_asked_three_times_and_then_a_person() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      branch.engine.willAnswer(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
      for (int ask = 1; ask <= 3; ask++) {
        assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.CHECKING);
        assertThat(run()).isEqualTo(new Outcome.Ran(CheckStage.FULL));
        assertThat(branch.engine.requests()).hasSize(ask);
        branch.clock.advance(Duration.ofMinutes(2));
      }
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
      assertThat(branch.attempt(attempt).findings().orElseThrow().flags())
          .containsExactly("ENGINE_UNAVAILABLE");
      assertThat(branch.queue.waiting()).isEmpty();
    }

    @Test
    void a_postponed_check_is_not_run_at_once() {
      ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      branch.engine.willAnswer(UNAVAILABLE);
      run();
      assertThat(run()).isEqualTo(new Outcome.Idle());
    }

    @Test
    void a_check_that_took_the_process_down_is_run_again_after_its_lease() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      assertThat(
              branch.queue.claim(
                  branch.anotherLife(), branch.clock.instant(), Duration.ofSeconds(60)))
          .isPresent();
      assertThat(run()).isEqualTo(new Outcome.Idle());
      branch.clock.advance(Duration.ofSeconds(60));
      branch.engine.willAnswer(found());
      run();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void a_check_that_takes_as_long_as_it_may_is_not_begun_by_another_server() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      RunNextCheck another =
          withEngine(
              branch.anotherLife(),
              request -> {
                throw new AssertionError("the same check was begun twice");
              });
      RunNextCheck slow =
          withEngine(
              branch.life,
              request -> {
                branch.clock.advance(branch.engine.longest());
                assertThat(another.execute(new Command())).isEqualTo(new Outcome.Idle());
                return found();
              });
      assertThat(slow.execute(new Command())).isEqualTo(new Outcome.Ran(CheckStage.FULL));
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void a_check_that_a_killed_server_had_begun_is_run_at_once_by_its_next_life() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      ServerLife killed = branch.anotherLife();
      Instant now = branch.clock.instant();
      assertThat(branch.queue.claim(killed, now, Duration.ofSeconds(60))).isPresent();
      assertThat(takeUpWork.execute(new TakeUpWork.Command(Set.of(killed))))
          .isEqualTo(new TakeUpWork.Outcome.TakenUp(1, 0));
      branch.engine.willAnswer(found());
      assertThat(run()).isEqualTo(new Outcome.Ran(CheckStage.FULL));
      assertThat(branch.clock.instant()).isEqualTo(now);
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void a_check_that_kills_every_server_at_once_goes_to_a_person() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      for (int crash = 0; crash < 3; crash++) {
        ServerLife killed = branch.anotherLife();
        assertThat(branch.queue.claim(killed, branch.clock.instant(), Duration.ofSeconds(60)))
            .isPresent();
        assertThat(takeUpWork.execute(new TakeUpWork.Command(Set.of(killed))))
            .isEqualTo(new TakeUpWork.Outcome.TakenUp(1, 0));
      }
      run();
      assertThat(branch.engine.requests()).isEmpty();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void a_check_that_takes_the_process_down_every_time_goes_to_a_person() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      for (int crash = 0; crash < 3; crash++) {
        assertThat(
                branch.queue.claim(
                    branch.anotherLife(), branch.clock.instant(), Duration.ofSeconds(60)))
            .isPresent();
        branch.clock.advance(Duration.ofSeconds(60));
      }
      run();
      assertThat(branch.engine.requests()).isEmpty();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    // security.md H5
    @Test
    void an_order_that_nobody_waits_for_is_simply_done() {
      AttemptId attempt = ordered(AttemptBuilder.started().underReview(), CheckStage.FULL);
      assertThat(run()).isEqualTo(new Outcome.Ran(CheckStage.FULL));
      assertThat(branch.engine.requests()).isEmpty();
      assertThat(branch.queue.waiting()).isEmpty();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.UNDER_REVIEW);
    }

    @Test
    void two_checks_of_one_attempt_have_one_effect() {
      AttemptId attempt = ordered(AttemptBuilder.started().birthplaceGiven(), CheckStage.FULL);
      order(attempt, CheckStage.FULL);
      branch.engine.willAnswer(found(RefusalReason.DOCUMENT_EXPIRED), found());
      run();
      run();
      assertThat(branch.attempt(attempt).status()).isEqualTo(AttemptStatus.REFUSED);
      assertThat(branch.outbox.all()).hasSize(1);
      assertThat(branch.cases.atRest()).hasSize(1);
    }
  }

  @Nested
  class PlaceOfBirth {

    @Test
    void it_is_asked_after_submission_and_once() {
      branch.keep(AttemptBuilder.started().documentFilmed(), IdentityStatus.IN_PROGRESS);
      var command = new GiveBirthplace.Command(branch.signIn(camille), AttemptBuilder.LYON);
      assertThat(giveBirthplace.execute(command)).isEqualTo(new GiveBirthplace.Outcome.OutOfStep());
      assertThat(branch.journal.events()).containsExactly(JournalEvent.STEP_REFUSED);
    }

    @Test
    void giving_it_is_journalled() {
      branch.keep(AttemptBuilder.started().submitted(), IdentityStatus.IN_PROGRESS);
      giveBirthplace();
      assertThat(branch.journal.events()).containsExactly(JournalEvent.BIRTHPLACE_GIVEN);
    }
  }
}
