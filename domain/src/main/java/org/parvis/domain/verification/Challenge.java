package org.parvis.domain.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The movements that an attempt asks for, in their order: what was filmed before, or elsewhere,
 * does not show them (security.md H1).
 *
 * @param movements each of {@link Movement} once
 * @param drawnAt when they were drawn
 * @param draw 1 for the first of an attempt, 2 for the second
 */
public record Challenge(List<Movement> movements, Instant drawnAt, int draw) {
  /** After that another one is drawn for whoever has not filmed yet. */
  public static final Duration SHOWN_FOR = Duration.ofMinutes(15);

  /** A recording that comes later than that had time to be prepared. */
  public static final Duration ANSWERED_WITHIN = Duration.ofMinutes(30);

  private static final int FEW_DRAWS = 2;

  public Challenge {
    movements = List.copyOf(movements);
    if (movements.size() != Movement.values().length
        || !EnumSet.allOf(Movement.class).equals(EnumSet.copyOf(movements))) {
      throw new IllegalArgumentException("a challenge asks for each movement once");
    }
    if (draw < 1) {
      throw new IllegalArgumentException("draws are counted from 1");
    }
  }

  /**
   * The first challenge of an attempt.
   *
   * @param chance answers n with a number from 0 to n - 1, each as likely as the others and not to
   *     be foreseen
   */
  static Challenge first(IntUnaryOperator chance, Instant now) {
    return new Challenge(shuffled(chance), now, 1);
  }

  /** The one that takes its place. */
  Challenge another(IntUnaryOperator chance, Instant now) {
    return new Challenge(shuffled(chance), now, draw + 1);
  }

  boolean isShownTooLongAt(Instant now) {
    return !now.isBefore(drawnAt.plus(SHOWN_FOR));
  }

  /**
   * Whether following it says less than it should: whoever draws again and again, or takes long,
   * can make a recording fit.
   */
  public boolean isDoubtfulWhenAnsweredAt(Instant moment) {
    return draw > FEW_DRAWS || moment.isAfter(drawnAt.plus(ANSWERED_WITHIN));
  }

  private static List<Movement> shuffled(IntUnaryOperator chance) {
    List<Movement> left = new ArrayList<>(List.of(Movement.values()));
    List<Movement> drawn = new ArrayList<>();
    while (!left.isEmpty()) {
      drawn.add(left.remove(chance.applyAsInt(left.size())));
    }
    return drawn;
  }
}
