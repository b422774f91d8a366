package org.parvis.adapter.kyc.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.domain.verification.Movement.COME_CLOSER;
import static org.parvis.domain.verification.Movement.TURN_LEFT;
import static org.parvis.domain.verification.Movement.TURN_RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.domain.verification.Movement;

/** What counts as a movement, told on poses alone. */
class MovementRulesTest {
  private static final List<Movement> ASKED = List.of(TURN_LEFT, COME_CLOSER, TURN_RIGHT);

  private final List<Optional<Pose>> frames = new ArrayList<>();

  @Test
  void H1_movements_in_their_order_are_as_asked() {
    straight().turned(30).straight().closer(1.4).straight().turned(-30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.AS_ASKED);
  }

  @Test
  void H1_one_that_is_missing_is_not_as_asked() {
    straight().turned(30).straight().closer(1.4).straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void H1_another_order_is_not_as_asked() {
    straight().closer(1.4).straight().turned(30).straight().turned(-30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void H1_nothing_at_all_is_not_as_asked() {
    straight().straight().straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void H1_no_face_at_all_proves_nothing() {
    gone().gone();
    assertThat(judged()).isEqualTo(MovementSeen.UNSURE);
  }

  @Test
  void left_and_right_exchanged_throughout_may_be_a_camera_that_mirrors() {
    straight().turned(-30).straight().closer(1.4).straight().turned(30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.MIRRORED);
  }

  @Test
  void one_movement_too_many_is_for_a_person() {
    straight().turned(30).straight().closer(1.4).straight().turned(-30).straight().turned(30);
    straight();
    assertThat(judged()).isEqualTo(MovementSeen.UNSURE);
  }

  @Test
  void a_head_that_trembles_at_its_turn_has_turned_once() {
    straight().pose(19, 1).pose(19, 1).pose(14, 1).pose(20, 1).pose(16, 1).pose(20, 1);
    straight().closer(1.4).straight().turned(-30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.AS_ASKED);
  }

  @Test
  void one_frame_alone_is_no_movement() {
    straight().pose(40, 1).straight().closer(1.4).straight().turned(-30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void a_face_that_always_looks_a_little_aside_turns_from_there() {
    tilted(9).tilted(9).pose(40, 1).pose(40, 1).tilted(9).pose(9, 1.4).pose(9, 1.4).tilted(9);
    pose(-20, 1).pose(-20, 1).tilted(9);
    assertThat(judged()).isEqualTo(MovementSeen.AS_ASKED);
  }

  @Test
  void H1_what_a_slanting_picture_adds_by_perspective_is_no_turn() {
    for (int i = 0; i < 3; i++) {
      straight().turned(14).straight().turned(-14);
    }
    closer(1.4).straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void H1_a_face_that_fills_the_frame_is_too_near_to_turn() {
    straight().near(30).straight().closer(1.4).straight().near(-30).straight();
    assertThat(judged()).isEqualTo(MovementSeen.NOT_AS_ASKED);
  }

  @Test
  void a_face_that_is_lost_too_often_is_for_a_person() {
    straight().gone().gone().turned(30).gone();
    assertThat(judged()).isEqualTo(MovementSeen.UNSURE);
  }

  @Test
  void a_recording_that_was_not_looked_at_whole_is_for_a_person() {
    straight().turned(30).straight();
    assertThat(MovementRules.judge(new MovementTrack(frames), ASKED, false))
        .isEqualTo(MovementSeen.UNSURE);
  }

  @Test
  void poses_do_not_print_themselves() {
    assertThat(new Pose(12.5, 80, .4)).hasToString("Pose[redacted]");
  }

  private MovementSeen judged() {
    return MovementRules.judge(new MovementTrack(frames), ASKED, true);
  }

  private MovementRulesTest straight() {
    return tilted(0);
  }

  private MovementRulesTest tilted(double degrees) {
    return pose(degrees, 1).pose(degrees + 1, 1.02).pose(degrees - 1, .99).pose(degrees, 1);
  }

  private MovementRulesTest turned(double degrees) {
    return pose(degrees / 2, 1).pose(degrees, 1).pose(degrees, .98).pose(degrees / 2, 1);
  }

  private MovementRulesTest closer(double times) {
    return pose(1, times).pose(0, times).pose(1, times);
  }

  private MovementRulesTest near(double degrees) {
    frames.add(Optional.of(new Pose(degrees, 100, .8)));
    frames.add(Optional.of(new Pose(degrees, 100, .8)));
    return this;
  }

  private MovementRulesTest pose(double degrees, double times) {
    frames.add(Optional.of(new Pose(degrees, 100 * times, .35 * times)));
    return this;
  }

  private MovementRulesTest gone() {
    for (int i = 0; i < 3; i++) {
      frames.add(Optional.empty());
    }
    return this;
  }
}
