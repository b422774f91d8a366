package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.embedded.EnginePool.Bounds;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.protocol.ShippedValidityRules;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipKind;
import org.parvis.domain.verification.DeclaredIdentity;
import org.parvis.domain.verification.DocumentChoice;
import org.parvis.domain.verification.DocumentKind;
import org.parvis.domain.verification.Findings;
import org.parvis.domain.verification.ReadDocument.Field;
import org.parvis.domain.verification.RefusalReason;

/** The port through the real process, as the server starts it. */
class EmbeddedIdentityChecksTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final DeclaredIdentity DECLARED =
      new DeclaredIdentity(
          new PersonName("Maëlys-Gaëlle Marie", "Martin", ""),
          new BirthDate(LocalDate.of(1990, 7, 13)));

  /** It has its own test; here a busy machine must not matter. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final List<EnginePool> SHARED = new ArrayList<>();

  @TempDir private static Path shared;
  @TempDir private Path scratch;

  private final List<EnginePool> pools = new ArrayList<>();

  private final ShelfVault vault = new ShelfVault();
  private DocumentChoice choice = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");

  @AfterEach
  void stop() {
    pools.forEach(EnginePool::stop);
  }

  @AfterAll
  static void stopAll() {
    SHARED.forEach(EnginePool::stop);
    SHARED.clear();
  }

  @Test
  void a_whole_attempt_is_passed_on_with_what_was_read() {
    CheckAnswer answer =
        check(
            CheckStage.FULL,
            Optional.of(DECLARED),
            vault.put(ClipKind.DOCUMENT_FRONT, Specimens.front()),
            vault.put(ClipKind.DOCUMENT_BACK, Specimens.back()),
            vault.put(ClipKind.FACE, Specimens.face()));

    Findings findings = found(answer);
    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.flags()).isEmpty();
    assertThat(findings.read().field(Field.LINE_1)).contains(Specimens.MARTIN.lines().get(0));
    assertThat(findings.read().field(Field.LINE_2)).contains(Specimens.MARTIN.lines().get(1));
    assertThat(findings.read().field(Field.LINE_3)).contains(Specimens.MARTIN.lines().get(2));
    assertThat(findings.read().expiryDate()).contains(LocalDate.of(2033, 2, 11));
    assertThat(findings.versions())
        .containsKeys("engine", "policy", "model.mrz-ocrb.onnx")
        .containsEntry("validity", "rules-1");
    assertThat(findings.at()).isEqualTo(NOW);
  }

  @Test
  void the_page_of_a_passport_and_a_face_are_a_whole_attempt() {
    choice = new DocumentChoice(DocumentKind.PASSPORT, "FR");

    CheckAnswer answer =
        check(
            CheckStage.FULL,
            Optional.of(DECLARED),
            vault.put(ClipKind.DOCUMENT_FRONT, Specimens.passport()),
            vault.put(ClipKind.FACE, Specimens.face()));

    Findings findings = found(answer);
    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.flags()).isEmpty();
    assertThat(findings.read().field(Field.FORMAT)).contains("TD3");
    assertThat(findings.read().field(Field.LINE_2)).contains(Specimens.PASSPORT.lines().get(1));
    assertThat(findings.read().expiryDate()).contains(LocalDate.of(2033, 2, 11));
  }

  @Test
  void a_card_in_the_place_of_a_passport_is_pointed_out() {
    choice = new DocumentChoice(DocumentKind.PASSPORT, "BE");

    CheckAnswer answer =
        check(
            CheckStage.ARRIVAL,
            Optional.empty(),
            vault.put(ClipKind.DOCUMENT_FRONT, Specimens.back()));

    assertThat(found(answer).reasons()).isEmpty();
    assertThat(found(answer).flags()).contains("NOT_A_PASSPORT", "ISSUER_DIFFERS");
  }

  @Test
  void an_expired_card_is_refused_on_arrival() {
    CheckAnswer answer =
        check(
            CheckStage.ARRIVAL,
            Optional.empty(),
            vault.put(ClipKind.DOCUMENT_FRONT, Specimens.front()),
            vault.put(ClipKind.DOCUMENT_BACK, Specimens.expiredBack()));

    assertThat(found(answer).reasons()).containsExactly(RefusalReason.DOCUMENT_EXPIRED);
  }

  @Test
  void a_forged_card_and_rubbish_are_refused() {
    CheckAnswer answer =
        check(
            CheckStage.FULL,
            Optional.of(DECLARED),
            vault.put(ClipKind.DOCUMENT_BACK, Specimens.forgedBack()),
            vault.put(ClipKind.FACE, new byte[5000]));

    assertThat(found(answer).reasons())
        .containsExactlyInAnyOrder(
            RefusalReason.MRZ_CHECK_DIGIT_WRONG, RefusalReason.VIDEO_UNREADABLE);
  }

  @Test
  void without_an_engine_there_is_no_verdict() {
    EnginePool missing = kept(EnginePool.in(scratch.resolve("empty"), scratch, LIMIT, true));

    CheckAnswer answer =
        check(missing, CheckStage.ARRIVAL, vault.put(ClipKind.DOCUMENT_FRONT, new byte[10]));

    assertThat(cause(answer)).isEqualTo("ENGINE_NOT_STARTED");
  }

  @Test
  void an_engine_that_approves_is_not_believed() {
    CheckAnswer answer =
        check(
            misbehaving("nonsense"),
            CheckStage.FULL,
            vault.put(ClipKind.DOCUMENT_FRONT, new byte[10]));

    assertThat(cause(answer)).isEqualTo("ENGINE_TALKED_NONSENSE");
  }

  @Test
  void an_engine_that_breaks_on_everything_gives_no_verdict() {
    CheckAnswer answer =
        check(misbehaving("crash"), CheckStage.FULL, vault.put(ClipKind.FACE, new byte[10]));

    assertThat(cause(answer)).isEqualTo("ENGINE_CRASHED");
  }

  @Test
  void G3_of_a_recording_that_breaks_the_engine_the_judge_hears_just_that() {
    EmbeddedIdentityChecks checks = checks(misbehaving("front-breaks"));
    Clip front = vault.put(ClipKind.DOCUMENT_FRONT, new byte[10]);
    Clip back = vault.put(ClipKind.DOCUMENT_BACK, new byte[10]);

    Findings findings =
        found(checks.check(request(CheckStage.ARRIVAL, Optional.empty(), front, back)));

    assertThat(findings.flags()).containsExactly("DOCUMENT_FRONT_MISSING");
    int opened = vault.opened.get();
    found(checks.check(request(CheckStage.FULL, Optional.of(DECLARED), front, back)));
    assertThat(vault.opened).hasValue(opened);
  }

  @Test
  void looking_early_finds_what_looking_at_once_finds() {
    Clip front = vault.put(ClipKind.DOCUMENT_FRONT, Specimens.oldFront());
    Clip back = vault.put(ClipKind.DOCUMENT_BACK, Specimens.oldBack());
    Clip face = vault.put(ClipKind.FACE, Specimens.face());
    Findings atOnce = found(check(CheckStage.FULL, Optional.of(DECLARED), front, back, face));
    EmbeddedIdentityChecks early = checks(engine());

    early.begin(front, choice);
    early.begin(back, choice);
    CheckRequest arrival = request(CheckStage.ARRIVAL, Optional.empty(), front, back);
    assertThat(found(early.check(arrival)).reasons()).isEmpty();
    early.begin(face, choice);
    int opened = vault.opened.get();
    Findings found =
        found(early.check(request(CheckStage.FULL, Optional.of(DECLARED), front, back, face)));

    assertThat(found).isEqualTo(atOnce);
    assertThat(found.read().field(Field.FORMAT)).contains("FRID");
    assertThat(vault.opened).hasValueLessThanOrEqualTo(opened + 1);
  }

  @Test
  void L2_after_the_whole_check_nothing_of_it_is_kept() {
    EmbeddedIdentityChecks checks = checks(engine());
    Clip back = vault.put(ClipKind.DOCUMENT_BACK, Specimens.back());

    found(checks.check(request(CheckStage.ARRIVAL, Optional.empty(), back)));
    assertThat(checks.kept()).isEqualTo(1);
    found(checks.check(request(CheckStage.FULL, Optional.of(DECLARED), back)));

    assertThat(checks.kept()).isZero();
  }

  @Test
  void a_check_may_take_all_looks_and_two_workers_that_start_and_judge_at_the_last_moment() {
    Duration looks = LIMIT;
    Duration oneWorker = LIMIT.plus(LIMIT);

    assertThat(checks(misbehaving("crash")).longest())
        .isGreaterThan(looks.plus(oneWorker).plus(oneWorker));
  }

  private CheckAnswer check(CheckStage stage, Optional<DeclaredIdentity> declared, Clip... clips) {
    return checks(engine()).check(request(stage, declared, clips));
  }

  private CheckAnswer check(EnginePool engine, CheckStage stage, Clip clip) {
    return checks(engine).check(request(stage, Optional.empty(), clip));
  }

  private CheckRequest request(
      CheckStage stage, Optional<DeclaredIdentity> declared, Clip... clips) {
    return new CheckRequest(stage, List.of(clips), choice, declared, Specimens.TODAY);
  }

  private EmbeddedIdentityChecks checks(EnginePool engine) {
    return new EmbeddedIdentityChecks(vault, engine, validity(), clock());
  }

  /** One for all tests, as in the product. */
  private EnginePool engine() {
    synchronized (SHARED) {
      if (SHARED.isEmpty()) {
        SHARED.add(
            new EnginePool(
                List.of(
                    "-cp",
                    classPath(),
                    "org.parvis.adapter.kyc.engine.CheckDocument",
                    "--worker",
                    "--unpractised"),
                shared,
                Bounds.of(LIMIT)));
      }
      return SHARED.get(0);
    }
  }

  private EnginePool misbehaving(String how) {
    return kept(
        new EnginePool(
            List.of("-cp", classPath(), Misbehaving.class.getName(), how),
            scratch,
            Bounds.of(LIMIT)));
  }

  private EnginePool kept(EnginePool pool) {
    pools.add(pool);
    return pool;
  }

  static EmbeddedIdentityChecks.Validity validity() {
    return new EmbeddedIdentityChecks.Validity("rules-1", ShippedValidityRules.text());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** Surefire starts us with a class path of one jar that names the real one in a property. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Findings found(CheckAnswer answer) {
    return answer.match(
        found -> found.findings(),
        unavailable -> {
          throw new AssertionError(unavailable.cause());
        },
        interrupted -> {
          throw new AssertionError("interrupted");
        });
  }

  private static String cause(CheckAnswer answer) {
    return answer.match(
        found -> {
          throw new AssertionError(found.findings().reasons());
        },
        unavailable -> unavailable.cause(),
        interrupted -> "interrupted");
  }
}
