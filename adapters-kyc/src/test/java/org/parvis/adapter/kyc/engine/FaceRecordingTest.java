package org.parvis.adapter.kyc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.verification.Movement.COME_CLOSER;
import static org.parvis.domain.verification.Movement.TURN_LEFT;
import static org.parvis.domain.verification.Movement.TURN_RIGHT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.adapter.kyc.engine.video.WebmFilm;
import org.parvis.adapter.kyc.protocol.Role;
import org.parvis.adapter.kyc.specimen.Film;
import org.parvis.adapter.kyc.specimen.HeldPhotograph;
import org.parvis.adapter.kyc.specimen.MovingFace;
import org.parvis.domain.verification.Movement;
import org.parvis.domain.verification.Proof;
import org.parvis.domain.verification.RefusalReason;

/** Recordings of a face, from the container to what is found. */
class FaceRecordingTest {
  private static final List<Movement> ASKED = List.of(TURN_RIGHT, COME_CLOSER, TURN_LEFT);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private static Models models;
  private static byte[] asAsked;

  @BeforeAll
  static void load() {
    models = new Models();
    asAsked = WebmFilm.of(new MovingFace(WIDTH, HEIGHT).making(ASKED));
  }

  @AfterAll
  static void release() {
    models.close();
  }

  @Test
  void H1_the_holder_who_follows_the_movements_is_proved_to_be_there() {
    Report report = check(ASKED, Specimens.front(), asAsked);

    assertThat(report.reasons())
        .doesNotContain(RefusalReason.FACE_DIFFERS, RefusalReason.MOVEMENT_NOT_SEEN);
    assertThat(report.flags()).doesNotContain(Flag.FACE_UNSURE, Flag.MOVEMENT_UNSURE);
    assertThat(report.proofs()).contains(Proof.FACE_SEEN, Proof.FACE_MATCHES, Proof.MOVEMENT_SEEN);
  }

  @Test
  void H1_the_same_recording_does_not_serve_another_order() {
    Report report = check(List.of(COME_CLOSER, TURN_RIGHT, TURN_LEFT), asAsked);

    assertThat(report.reasons()).containsExactly(RefusalReason.MOVEMENT_NOT_SEEN);
    assertThat(report.proofs()).doesNotContain(Proof.MOVEMENT_SEEN);
  }

  @Test
  void a_mirrored_recording_is_left_to_a_person() {
    Report report = check(List.of(TURN_LEFT, COME_CLOSER, TURN_RIGHT), asAsked);

    assertThat(report.reasons()).isEmpty();
    assertThat(report.flags()).containsExactly(Flag.MOVEMENT_MIRRORED);
    assertThat(report.proofs()).doesNotContain(Proof.MOVEMENT_SEEN);
  }

  @Test
  void H1_a_face_that_keeps_still_has_not_moved() {
    Report report = check(ASKED, WebmFilm.of(still().ofFrames(60)));

    assertThat(report.reasons()).containsExactly(RefusalReason.MOVEMENT_NOT_SEEN);
  }

  @Test
  void H1_a_photograph_that_is_turned_shifted_tilted_and_brought_closer_has_not_moved() {
    Report far = check(ASKED, WebmFilm.of(new HeldPhotograph(WIDTH, HEIGHT).waved(45, 600)));
    Report near = check(ASKED, WebmFilm.of(new HeldPhotograph(WIDTH, HEIGHT).waved(45, 330)));

    assertThat(far.reasons()).containsExactly(RefusalReason.MOVEMENT_NOT_SEEN);
    assertThat(near.reasons()).containsExactly(RefusalReason.MOVEMENT_NOT_SEEN);
  }

  @Test
  void nothing_is_said_of_movements_that_nobody_asked_for() {
    Report report = check(List.of(), asAsked);

    assertThat(report.reasons()).isEmpty();
    assertThat(report.flags()).isEmpty();
    assertThat(report.proofs()).doesNotContain(Proof.MOVEMENT_SEEN);
  }

  private static Film still() {
    return new MovingFace(WIDTH, HEIGHT).straight();
  }

  private static Report check(List<Movement> asked, byte[] face) {
    return check(asked, Optional.empty(), face);
  }

  private static Report check(List<Movement> asked, byte[] front, byte[] face) {
    return check(asked, Optional.of(front), face);
  }

  private static Report check(List<Movement> asked, Optional<byte[]> front, byte[] face) {
    Check check =
        new Check(
            models,
            new CheckTerms(
                    Specimens.TODAY, Optional.empty(), Optional.empty(), Optional.empty(), false)
                .asking(asked));
    front.ifPresent(content -> check.watch(Role.DOCUMENT_FRONT, content));
    check.watch(Role.FACE, face);
    return check.report();
  }
}
