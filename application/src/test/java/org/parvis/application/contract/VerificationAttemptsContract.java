package org.parvis.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.application.port.VerificationAttempts;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.Birthplace;
import org.parvis.domain.member.Language;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.shared.Version;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.AttemptStatus;
import org.parvis.domain.verification.Challenge;
import org.parvis.domain.verification.ClipId;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.Consent;
import org.parvis.domain.verification.Decision;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentCheck;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.Movement;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.ReadDocument;
import org.parvis.domain.verification.RefusalReason;
import org.parvis.domain.verification.VerificationAttempt;

/** What every store of attempts promises. */
public abstract class VerificationAttemptsContract extends StoreContract {
  protected abstract VerificationAttempts attempts();

  @Test
  void a_full_attempt_comes_back_as_it_was() {
    VerificationAttempt attempt = decided();
    save(attempt);

    assertThat(load(attempt.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(attempt.snapshot());
    assertThat(load(attempt.id()).findings()).isEqualTo(attempt.findings());
    assertThat(load(attempt.id()).decision()).isEqualTo(attempt.decision());
  }

  @Test
  void a_bare_attempt_comes_back_as_it_was() {
    VerificationAttempt attempt = started(Any.memberId(), 0);
    save(attempt);

    assertThat(load(attempt.id()).snapshot())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(attempt.snapshot());
    assertThat(in(() -> attempts().ofId(Any.attemptId()))).isEmpty();
  }

  @Test
  void a_member_has_one_open_attempt() {
    VerificationAttempt open = started(Any.memberId(), 0);
    save(open);

    assertStale(() -> attempts().save(started(open.member(), 1)));
    assertThat(in(() -> attempts().latestOf(open.member())).map(VerificationAttempt::id))
        .contains(open.id());
  }

  @Test
  void after_one_attempt_ended_another_may_be_open() {
    VerificationAttempt first = started(Any.memberId(), 0);
    save(first);
    VerificationAttempt second = started(first.member(), 1);
    change(
        () -> {
          VerificationAttempt ending = attempts().ofId(first.id()).orElseThrow();
          ending.abort();
          attempts().save(ending);
          attempts().save(second);
        });

    assertThat(load(first.id()).status()).isEqualTo(AttemptStatus.ABORTED_BY_MEMBER);
    assertThat(in(() -> attempts().latestOf(first.member())).map(VerificationAttempt::id))
        .contains(second.id());
  }

  @Test
  void who_saves_second_has_lost_the_race() {
    VerificationAttempt attempt = started(Any.memberId(), 0);
    save(attempt);
    VerificationAttempt first = load(attempt.id());
    VerificationAttempt second = load(attempt.id());
    first.abort();
    second.expire();
    save(first);

    assertStale(() -> attempts().save(second));
    assertThat(load(attempt.id()).status()).isEqualTo(AttemptStatus.ABORTED_BY_MEMBER);
  }

  @Test
  void submissions_of_a_member_are_remembered() {
    VerificationAttempt submitted = decided();
    save(submitted);
    save(started(submitted.member(), 5));
    save(decided());

    assertThat(in(() -> attempts().submissionsOf(submitted.member())))
        .containsExactly(submitted.submittedAt().orElseThrow());
    assertThat(in(() -> attempts().submissionsOf(Any.memberId()))).isEmpty();
  }

  @Test
  void open_attempts_started_before_a_moment_are_found() {
    Instant longAgo = Instant.parse("1999-01-01T00:00:00Z");
    VerificationAttempt old =
        VerificationAttempt.start(Any.attemptId(), Any.memberId(), longAgo.minusSeconds(1));
    VerificationAttempt ended =
        VerificationAttempt.start(Any.attemptId(), Any.memberId(), longAgo.minusSeconds(1));
    ended.abort();
    VerificationAttempt young = VerificationAttempt.start(Any.attemptId(), Any.memberId(), longAgo);
    save(old);
    save(ended);
    save(young);

    assertThat(in(() -> attempts().openStartedBefore(longAgo)))
        .contains(old.id())
        .doesNotContain(ended.id(), young.id());
    change(
        () -> {
          VerificationAttempt expiring = attempts().ofId(old.id()).orElseThrow();
          expiring.expire();
          attempts().save(expiring);
        });
    assertThat(in(() -> attempts().openStartedBefore(longAgo))).doesNotContain(old.id());
  }

  private static VerificationAttempt started(MemberId member, int second) {
    return VerificationAttempt.start(Any.attemptId(), member, Any.MOMENT.plusSeconds(second));
  }

  private static VerificationAttempt decided() {
    return VerificationAttempt.restore(
        new VerificationAttempt.Snapshot(
            Any.attemptId(),
            Any.memberId(),
            AttemptStatus.REFUSED,
            List.of(
                new Consent("face-1", Any.digest(), Language.FRENCH, false, Any.MOMENT),
                new Consent("face-1", Any.digest(), Language.ENGLISH, true, Any.MOMENT)),
            new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR"),
            Map.of(
                ClipKind.DOCUMENT_FRONT,
                new ClipId(Any.id()),
                ClipKind.DOCUMENT_BACK,
                new ClipId(Any.id()),
                ClipKind.FACE,
                new ClipId(Any.id())),
            DocumentCheck.BETTER_AGAIN,
            Set.of(RefusalReason.DOCUMENT_BLURRED, RefusalReason.DOCUMENT_GLARE),
            new Challenge(
                List.of(Movement.COME_CLOSER, Movement.TURN_RIGHT, Movement.TURN_LEFT),
                Any.MOMENT.plusSeconds(60),
                2),
            new DeclaredIdentity(
                new PersonName("Zoé Anne-Marie", "D’Été", ""),
                new BirthDate(LocalDate.of(1988, 2, 29))),
            Any.MOMENT,
            Any.MOMENT.plusSeconds(100),
            new Birthplace("L’Haÿ-les-Roses", "FR"),
            new Findings(
                Set.of(RefusalReason.DOCUMENT_EXPIRED),
                Set.of(Proof.DOCUMENT_READ, Proof.FACE_SEEN),
                List.of("NAME_DIFFERS", "PITCH_TOO_SMALL"),
                List.of("SIGNS_OF_A_SCREEN"),
                new ReadDocument(
                    Map.of(
                        ReadDocument.Field.FORMAT,
                        "TD1",
                        ReadDocument.Field.LINE_1,
                        "IDFRAX4RTBPFW46<<<<<<<<<<<<<<<",
                        ReadDocument.Field.EXPIRY_DATE,
                        "2020-01-31")),
                Map.of("engine", "1.0", "model.face", "yunet-2023"),
                Any.MOMENT.plusSeconds(110)),
            new Decision(
                false,
                Set.of(RefusalReason.DOCUMENT_EXPIRED, RefusalReason.NAME_DIFFERS),
                Optional.of(Any.memberId()),
                Map.of("engine", "1.0", "decision", "2026-11-a", "threshold.BLURRED", "100"),
                Any.MOMENT.plusSeconds(120)),
            new Decision(
                false,
                Set.of(RefusalReason.FACE_DIFFERS),
                Optional.of(Any.memberId()),
                Map.of("decision", "2026-11-a"),
                Any.MOMENT.plusSeconds(130)),
            Version.NEW));
  }

  private void save(VerificationAttempt attempt) {
    change(() -> attempts().save(attempt));
  }

  private VerificationAttempt load(AttemptId id) {
    return in(() -> attempts().ofId(id)).orElseThrow();
  }
}
