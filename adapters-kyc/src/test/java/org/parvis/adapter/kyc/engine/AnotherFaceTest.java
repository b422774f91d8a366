package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.parvis.adapter.kyc.engine.Report.Findings;
import org.parvis.adapter.kyc.engine.document.DocumentSight;
import org.parvis.adapter.kyc.engine.face.FaceAnalysis;
import org.parvis.adapter.kyc.engine.face.FaceChip;
import org.parvis.adapter.kyc.engine.image.Picture;
import org.parvis.adapter.kyc.engine.image.Quality;
import org.parvis.adapter.kyc.engine.movement.MovementTrack;
import org.parvis.adapter.kyc.engine.video.ClipFacts;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.domain.shared.Bytes;
import org.parvis.domain.verification.RefusalReason;

/** When a portrait that is unlike the filmed face refuses for good, and when a person looks. */
class AnotherFaceTest {
  private static Models models;
  private static FaceChip member;
  private static FaceChip another;

  private final Findings findings = new Findings();

  @BeforeAll
  static void load() {
    models = new Models();
    Picture card = Picture.of(Specimens.MARTIN.front());
    var track = models.faceTrack();
    track.offer(card, models.faces().find(card).stream().findFirst());
    member = track.analysis().straightest().get(0);
    another = upsideDown(member);
  }

  @AfterAll
  static void release() {
    models.close();
  }

  /** The network finds no likeness between a face and itself upside down. */
  private static FaceChip upsideDown(FaceChip chip) {
    byte[] bytes = chip.bytes().toArray();
    byte[] turned = new byte[bytes.length];
    int plane = bytes.length / 3;
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[i / plane * plane + plane - 1 - i % plane];
    }
    return FaceChip.of(Bytes.of(turned));
  }

  /** What may be the matter with the picture of a portrait. */
  private enum Fault {
    NONE,
    ONE_FRAME_ONLY,
    FRAMES_UNLIKE,
    SMALL,
    BLURRED,
    DARK
  }

  @Test
  void a_portrait_that_is_shown_well_refuses_another_face() {
    compare(Fault.NONE);

    assertThat(findings.reasons()).containsExactly(RefusalReason.FACE_DIFFERS);
    assertThat(findings.flags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void a_poor_portrait_never_refuses(Fault fault) {
    compare(fault);

    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.flags()).containsExactly(Flag.PORTRAIT_TOO_POOR);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MRZ_UNREADABLE", "DOCUMENT_BLURRED", "DOCUMENT_CUT_OFF", "CAPTURE_TOO_SHORT"})
  void a_document_that_is_to_be_filmed_again_refuses_no_face(RefusalReason reason) {
    findings.refuse(reason);

    compare(Fault.NONE);

    assertThat(findings.reasons()).containsExactly(reason);
  }

  @ParameterizedTest
  @EnumSource(names = {"MRZ_CHECK_DIGIT_WRONG", "DOCUMENT_EXPIRED"})
  void a_document_that_was_read_and_is_wrong_refuses_another_face_too(RefusalReason reason) {
    findings.refuse(reason);

    compare(Fault.NONE);

    assertThat(findings.reasons()).containsExactlyInAnyOrder(reason, RefusalReason.FACE_DIFFERS);
  }

  @Test
  void a_portrait_that_never_looks_ahead_is_not_compared() {
    compare(List.of(), Fault.NONE);

    assertThat(findings.reasons()).isEmpty();
    assertThat(findings.flags()).containsExactly(Flag.PORTRAIT_TOO_POOR);
  }

  private void compare(Fault fault) {
    List<FaceChip> portraits =
        switch (fault) {
          case ONE_FRAME_ONLY -> List.of(another);
          case FRAMES_UNLIKE -> List.of(another, negative(member), negative(member));
          default -> List.of(another, another, another);
        };
    compare(portraits, fault);
  }

  private void compare(List<FaceChip> portraits, Fault fault) {
    Quality quality =
        new Quality(fault == Fault.BLURRED ? 90 : 500, fault == Fault.DARK ? 30 : 150, 0, 0);
    ClipAnalysis front =
        clip(
            Role.DOCUMENT_FRONT,
            quality,
            new FaceCount(3, 3, 0, fault == Fault.SMALL ? 44 : 110),
            portraits);
    ClipAnalysis selfie =
        clip(
            Role.FACE,
            new Quality(200, 140, 0, 0),
            new FaceCount(20, 20, 0, 260),
            List.of(member, member, member));

    new FaceRules(List.of(), models.embedder(), findings).applyTo(List.of(front), selfie);
  }

  private static FaceChip negative(FaceChip chip) {
    byte[] bytes = chip.bytes().toArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return FaceChip.of(Bytes.of(bytes));
  }

  private static ClipAnalysis clip(
      Role role, Quality quality, FaceCount faces, List<FaceChip> chips) {
    MovementTrack poses = new MovementTrack(List.of());
    return new ClipAnalysis(
            role,
            new ClipFacts(ClipFacts.State.READ, 1280, 720, 4000, 16, true),
            false,
            quality,
            faces,
            DocumentSight.NONE,
            Optional.empty(),
            List.of(),
            0)
        .with(new FaceAnalysis(poses, chips), List.of());
  }
}
