package org.parvis.application.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parvis.application.fake.AttemptBuilder;
import org.parvis.application.fake.InMemoryBranch;
import org.parvis.application.fake.InMemoryRecordingPrints;
import org.parvis.application.fake.MemberBuilder;
import org.parvis.application.fake.MutableClock;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RecordingPrint;
import org.parvis.domain.verification.VerificationAttempt;

/** What one attempt alone does not tell (security.md H1). */
class RememberedRecordingsTest {
  private static final AttemptId FIRST = new AttemptId(new UUID(0xA7, 1));
  private static final AttemptId SECOND = new AttemptId(new UUID(0xA7, 2));
  private static final Instant START = MutableClock.START;

  private final InMemoryBranch branch = new InMemoryBranch();
  private final RememberedRecordings checks =
      new RememberedRecordings(
          branch.engine, new InMemoryRecordingPrints(), branch.attempts, branch.transactions);
  private final List<Long> film =
      LongStream.generate(new Random(1)::nextLong).limit(20).boxed().toList();
  private int clips;

  @Test
  void H1_recordings_that_nobody_has_seen_are_new() {
    assertThat(checked(FIRST, 1, film).proofs())
        .containsExactlyInAnyOrder(Proof.FACE_SEEN, Proof.RECORDINGS_NEW);
  }

  @Test
  void H1_the_bytes_of_an_earlier_attempt_are_never_new() {
    checked(FIRST, 1, film);
    Findings again = checked(SECOND, 1, List.of());
    assertThat(again.proofs()).containsExactly(Proof.FACE_SEEN);
    assertThat(again.flags()).containsExactly("SAME_RECORDING_ELSEWHERE");
  }

  @Test
  void H1_an_earlier_recording_that_was_encoded_again_is_never_new() {
    checked(FIRST, 1, film);
    List<Long> encodedAgain = film.stream().map(frame -> frame ^ 0b1001L).toList();
    Findings again = checked(SECOND, 2, encodedAgain);
    assertThat(again.proofs()).doesNotContain(Proof.RECORDINGS_NEW);
    assertThat(again.flags()).containsExactly("SAME_RECORDING_ELSEWHERE");
  }

  @Test
  void a_check_that_is_run_again_does_not_find_itself() {
    checked(FIRST, 1, film);
    assertThat(checked(FIRST, 1, film).proofs()).contains(Proof.RECORDINGS_NEW);
  }

  @Test
  void another_recording_is_new() {
    checked(FIRST, 1, film);
    List<Long> other = LongStream.generate(new Random(2)::nextLong).limit(20).boxed().toList();
    assertThat(checked(SECOND, 2, other).proofs()).contains(Proof.RECORDINGS_NEW);
  }

  @Test
  void nothing_is_proved_of_a_recording_that_cannot_be_told_from_others() {
    Findings findings = checked(FIRST, 1, film.subList(0, 3));
    assertThat(findings.proofs()).containsExactly(Proof.FACE_SEEN);
    assertThat(findings.flags()).isEmpty();
  }

  @Test
  void nothing_is_proved_without_a_print_of_every_recording() {
    branch.engine.willAnswer(new CheckAnswer.Found(found()));
    assertThat(findings(request(clip(FIRST))).proofs()).containsExactly(Proof.FACE_SEEN);
  }

  @Test
  void the_first_look_at_a_document_remembers_nothing() {
    Clip clip = clip(FIRST);
    branch.engine.willAnswer(new CheckAnswer.Found(found(), List.of(print(clip, FIRST, 1, film))));
    CheckRequest arrival =
        new CheckRequest(
            CheckStage.ARRIVAL,
            List.of(clip),
            new DocumentChoice(DocumentKind.PASSPORT, "FR"),
            Optional.empty(),
            LocalDate.of(2026, 11, 25));
    assertThat(checks.check(arrival))
        .isEqualTo(new CheckAnswer.Found(found(), List.of(print(clip, FIRST, 1, film))));
    assertThat(checked(SECOND, 1, film).proofs()).contains(Proof.RECORDINGS_NEW);
  }

  @Test
  void an_engine_that_cannot_say_is_passed_through() {
    branch.engine.willAnswer(new CheckAnswer.Unavailable("ENGINE_CRASHED"));
    assertThat(checks.check(request(clip(FIRST))))
        .isEqualTo(new CheckAnswer.Unavailable("ENGINE_CRASHED"));
  }

  @Test
  void H1_movements_that_could_be_prepared_are_pointed_out() {
    submitted(START.plus(Challenge.ANSWERED_WITHIN).plusSeconds(1));
    assertThat(checked(FIRST, 1, film).flags()).containsExactly("CHALLENGE_DOUBTFUL");
  }

  @Test
  void movements_that_were_answered_at_once_are_not_pointed_out() {
    submitted(START.plus(Duration.ofMinutes(2)));
    assertThat(checked(FIRST, 1, film).flags()).isEmpty();
  }

  private void submitted(Instant moment) {
    VerificationAttempt attempt = AttemptBuilder.started().documentFilmed().build();
    attempt.challengeAt(START, count -> 0);
    attempt.submit(new ClipId(new UUID(3, 3)), AttemptBuilder.DECLARED, moment);
    branch.attempts.save(attempt);
  }

  private Findings checked(AttemptId attempt, int bytes, List<Long> frames) {
    Clip clip = clip(attempt);
    branch.engine.willAnswer(
        new CheckAnswer.Found(found(), List.of(print(clip, attempt, bytes, frames))));
    return findings(request(clip));
  }

  private Findings findings(CheckRequest request) {
    return checks
        .check(request)
        .match(
            CheckAnswer.Found::findings,
            unavailable -> {
              throw new AssertionError(unavailable);
            },
            interrupted -> {
              throw new AssertionError(interrupted);
            });
  }

  private Clip clip(AttemptId attempt) {
    clips++;
    MemberId member = MemberBuilder.CAMILLE;
    Clip clip =
        Clip.open(
            new ClipId(new UUID(5, clips)), attempt, member, ClipKind.FACE, "video/webm", START);
    clip.acknowledge(5, Bytes.of(new byte[] {1}));
    return clip;
  }

  private static CheckRequest request(Clip clip) {
    return new CheckRequest(
        CheckStage.FULL,
        List.of(clip),
        new DocumentChoice(DocumentKind.PASSPORT, "FR"),
        Optional.of(AttemptBuilder.DECLARED),
        LocalDate.of(2026, 11, 25));
  }

  private static RecordingPrint print(Clip clip, AttemptId attempt, int bytes, List<Long> frames) {
    return new RecordingPrint(clip.id(), attempt, Bytes.of(new byte[] {(byte) bytes, 9}), frames);
  }

  private static Findings found() {
    return new Findings(
        Set.of(),
        Set.of(Proof.FACE_SEEN),
        List.of(),
        List.of(),
        ReadDocument.NOTHING,
        Map.of("engine", "1"),
        START);
  }
}
