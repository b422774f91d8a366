package org.parvis.adapter.kyc.engine;

import java.util.Arrays;
import org.parvis.domain.verification.RefusalReason;

/** What this version of the engine can tell at all, for those who measure how well. */
public final class Abilities {
  private Abilities() {}

  /** Whether it compares the portrait on the document with the filmed face. */
  public static boolean comparesFaces() {
    return Check.possibleReasons().contains(RefusalReason.FACE_DIFFERS)
        || Arrays.stream(Flag.values()).anyMatch(flag -> flag.name().startsWith("FACE_"));
  }

  /** Whether it looks for the movements that were asked for. */
  public static boolean judgesMovement() {
    return Check.possibleReasons().contains(RefusalReason.MOVEMENT_NOT_SEEN);
  }
}
