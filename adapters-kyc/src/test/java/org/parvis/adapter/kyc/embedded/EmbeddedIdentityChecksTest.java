package org.parvis.adapter.kyc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.adapter.kyc.engine.Specimens;
import org.parvis.adapter.kyc.protocol.ShippedValidityRules;
import org.parvis.application.port.CheckAnswer;
import org.parvis.application.port.CheckRequest;
import org.parvis.application.port.CheckStage;
import org.parvis.application.port.EvidenceVault;
import org.parvis.application.port.SealedClip;
import org.parvis.domain.member.BirthDate;
import org.parvis.domain.member.MemberId;
import org.parvis.domain.member.PersonName;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.AttemptId;
import org.parvis.domain.verification.Clip;
import org.parvis.domain.verification.ClipId;
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

  @TempDir private Path scratch;

  private final ShelfVault vault = new ShelfVault();
  private DocumentChoice choice = new DocumentChoice(DocumentKind.IDENTITY_CARD, "FR");

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
    EngineProcess missing = EngineProcess.in(scratch.resolve("empty"), scratch, limit());

    CheckAnswer answer =
        check(missing, CheckStage.ARRIVAL, vault.put(ClipKind.DOCUMENT_FRONT, new byte[10]));

    assertThat(cause(answer)).isEqualTo("ENGINE_CRASHED");
  }

  @Test
  void an_engine_that_approves_is_not_believed() {
    EngineProcess approving =
        new EngineProcess(
            List.of("-cp", classPath(), Misbehaving.class.getName(), "nonsense"), scratch, limit());

    CheckAnswer answer =
        check(approving, CheckStage.FULL, vault.put(ClipKind.DOCUMENT_FRONT, new byte[10]));

    assertThat(cause(answer)).isEqualTo("ENGINE_TALKED_NONSENSE");
  }

  private CheckAnswer check(CheckStage stage, Optional<DeclaredIdentity> declared, Clip... clips) {
    EngineProcess engine =
        new EngineProcess(
            List.of("-cp", classPath(), "org.parvis.adapter.kyc.engine.CheckDocument", "--worker"),
            scratch,
            limit());
    return new EmbeddedIdentityChecks(vault, engine, validity(), clock())
        .check(new CheckRequest(stage, List.of(clips), choice, declared, Specimens.TODAY));
  }

  private CheckAnswer check(EngineProcess engine, CheckStage stage, Clip clip) {
    return new EmbeddedIdentityChecks(vault, engine, validity(), clock())
        .check(new CheckRequest(stage, List.of(clip), choice, Optional.empty(), Specimens.TODAY));
  }

  private static EmbeddedIdentityChecks.Validity validity() {
    return new EmbeddedIdentityChecks.Validity("rules-1", ShippedValidityRules.text());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** The limit has its own test; here a busy machine must not matter. */
  private static Duration limit() {
    return Duration.ofMinutes(3);
  }

  /** Surefire starts us with a class path of one jar that names the real one in a property. */
  private static String classPath() {
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

  /** Recordings on a shelf; only opening them is asked for here. */
  private static final class ShelfVault implements EvidenceVault {
    private final Map<ClipId, byte[]> shelf = new HashMap<>();

    Clip put(ClipKind kind, byte[] content) {
      ClipId id = new ClipId(new UUID(7, shelf.size()));
      shelf.put(id, content);
      Clip clip =
          Clip.open(
              id,
              new AttemptId(new UUID(1, 1)),
              new MemberId(new UUID(2, 2)),
              kind,
              "video/webm",
              NOW);
      clip.acknowledge(content.length, Bytes.of(new byte[32]));
      return clip;
    }

    @Override
    public InputStream open(ClipId clip) {
      return new ByteArrayInputStream(shelf.get(clip));
    }

    @Override
    public long lengthOf(ClipId clip) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long append(ClipId clip, long offset, InputStream bytes, long limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SealedClip seal(ClipId clip) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Bytes beginningOf(ClipId clip, int bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void erase(ClipId clip) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWritable() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long freeBytes() {
      throw new UnsupportedOperationException();
    }
  }
}
