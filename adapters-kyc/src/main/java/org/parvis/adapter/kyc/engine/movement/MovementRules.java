package org.parvis.adapter.kyc.engine.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parvis.domain.verification.Movement;

/**
 * Tells movements from poses. What browsers record is not mirrored, whatever the preview shows: who
 * turns to their own left turns the nose to the right of the picture.
 */
public final class MovementRules {
  /**
   * Of turn. A flat picture keeps its turn under every affine map; what perspective adds when a
   * picture of a head's size is held slanting stays below this as long as it fills the frame no
   * more than {@link #TOO_NEAR}.
   */
  private static final double TURNED = 18;

  private static final double TURNED_BACK = 9;
  private static final double TOO_NEAR = .75;

  private static final double CLOSER = 1.25;
  private static final double BACK_AGAIN = 1.12;

  /** One frame alone may be a slip of the network. */
  private static final int LEAST_FRAMES = 2;

  private static final double SEEN_ENOUGH = .65;

  private MovementRules() {}

  /**
   * Judges a recording.
   *
   * @param whole whether all of the recording was looked at
   */
  public static MovementSeen judge(MovementTrack track, List<Movement> asked, boolean whole) {
    List<Movement> made = made(track.poses());
    if (made.equals(asked)) {
      return MovementSeen.AS_ASKED;
    }
    if (made.equals(asked.stream().map(MovementRules::mirrored).toList())) {
      return MovementSeen.MIRRORED;
    }
    boolean couldBe = !whole || track.seen() < SEEN_ENOUGH || contains(made, asked);
    return couldBe ? MovementSeen.UNSURE : MovementSeen.NOT_AS_ASKED;
  }

  /** The movements in their order; the same one several times in a row is one. */
  private static List<Movement> made(List<Pose> poses) {
    if (poses.isEmpty()) {
      return List.of();
    }
    double straight = median(poses, Pose::turn);
    double usual = median(poses, Pose::size);
    List<Movement> made = new ArrayList<>();
    Optional<Movement> current = Optional.empty();
    int frames = 0;
    for (Pose pose : poses) {
      Optional<Movement> next = at(pose, straight, usual, current);
      frames = next.equals(current) ? frames + 1 : 1;
      current = next;
      if (frames == LEAST_FRAMES) {
        next.filter(movement -> made.isEmpty() || made.get(made.size() - 1) != movement)
            .ifPresent(made::add);
      }
    }
    return made;
  }

  /** A movement lasts until the head is nearly back, so that one that trembles is not two. */
  private static Optional<Movement> at(
      Pose pose, double straight, double usual, Optional<Movement> current) {
    double turn = pose.fills() > TOO_NEAR ? 0 : pose.turn() - straight;
    if (turn >= bound(Movement.TURN_LEFT, current, TURNED, TURNED_BACK)) {
      return Optional.of(Movement.TURN_LEFT);
    }
    if (-turn >= bound(Movement.TURN_RIGHT, current, TURNED, TURNED_BACK)) {
      return Optional.of(Movement.TURN_RIGHT);
    }
    if (pose.size() / usual >= bound(Movement.COME_CLOSER, current, CLOSER, BACK_AGAIN)) {
      return Optional.of(Movement.COME_CLOSER);
    }
    return Optional.empty();
  }

  private static double bound(
      Movement movement, Optional<Movement> current, double begins, double ends) {
    return current.filter(movement::equals).isPresent() ? ends : begins;
  }

  private static Movement mirrored(Movement movement) {
    return switch (movement) {
      case TURN_LEFT -> Movement.TURN_RIGHT;
      case TURN_RIGHT -> Movement.TURN_LEFT;
      case COME_CLOSER -> Movement.COME_CLOSER;
    };
  }

  /** Whether the one has all of the other in its order, and perhaps more. */
  private static boolean contains(List<Movement> made, List<Movement> asked) {
    int found = 0;
    for (Movement movement : made) {
      if (found < asked.size() && movement == asked.get(found)) {
        found++;
      }
    }
    return found == asked.size();
  }

  private static double median(List<Pose> poses, ToDoubleFunction<Pose> of) {
    double[] sorted = poses.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
